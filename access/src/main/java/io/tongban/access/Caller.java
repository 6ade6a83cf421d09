package io.tongban.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who calls. A controller takes it as a parameter; without a token it is {@link #ANONYMOUS}.
 *
 * @param id the user's id, or the client id of a machine; the token's {@code sub}
 */
public record Caller(String id, String name, Kind kind, List<Grant> grants) {

  public static final Caller ANONYMOUS = new Caller("", "", Kind.ANONYMOUS, List.of());

  public enum Kind {
    ANONYMOUS,
    PERSON,
    ENTERPRISE,
    OFFICER,
    MACHINE
  }

  public Caller {
    grants = List.copyOf(grants);
  }

  public boolean signedIn() {
    return kind != Kind.ANONYMOUS;
  }

  public boolean has(Role role) {
    return grants.stream().anyMatch(grant -> grant.role() == role);
  }

  /** The one permission predicate: action (as role) × region path × organ. */
  public boolean may(Role role, RegionCode region, String organ) {
    return grants.stream().anyMatch(grant -> grant.allows(role, region, organ));
  }

  /** {@link #may(Role, RegionCode, String)} for what belongs to no single organ: a window, a catalogue, a region. */
  public boolean may(Role role, RegionCode region) {
    return grants.stream().anyMatch(grant -> grant.role() == role && grant.region().covers(region));
  }

  /** The grants of a role, for turning "my area" into one indexed condition. */
  public List<Grant> grantsOf(Role role) {
    return grants.stream().filter(grant -> grant.role() == role).toList();
  }

  public Set<Role> roles() {
    return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
  }
}
