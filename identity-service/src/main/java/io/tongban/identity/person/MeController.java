package io.tongban.identity.person;

import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.access.Role;
import io.tongban.access.SignedIn;
import io.tongban.identity.organisation.Organisations;
import io.tongban.identity.region.Regions;
import io.tongban.problem.Problem;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who am I, and what may I do where: as the token says, so as the other services see it. */
@RestController
class MeController {

  private final Accounts accounts;
  private final Regions regions;
  private final Organisations organisations;

  MeController(Accounts accounts, Regions regions, Organisations organisations) {
    this.accounts = accounts;
    this.regions = regions;
    this.organisations = organisations;
  }

  @SignedIn
  @GetMapping("/api/identity/me")
  Me me(Caller caller) {
    var grants = grants(caller);
    var roles = caller.roles().stream().sorted().toList();
    if (caller.kind() == Caller.Kind.MACHINE) {
      return new Me(caller.id(), caller.id(), caller.name(), caller.kind(), null, false, roles, grants);
    }
    var account = accounts.find(caller.id())
        .orElseThrow(() -> new Problem(404, "not-found").args(caller.id()));
    return new Me(caller.id(), account.loginName(), account.name(), caller.kind(), account.identifierMasked(),
        account.verified(), roles, grants);
  }

  private List<HeldGrant> grants(Caller caller) {
    var regionNames = regions.names(values(caller.grants().stream().map(grant -> grant.region().value()).toList()));
    var organNames = organisations.names(values(caller.grants().stream().map(Grant::organ).toList()));
    return caller.grants().stream()
        .map(grant -> new HeldGrant(grant.role(), grant.region().value(), regionNames.get(grant.region().value()),
            grant.organ(), organNames.get(grant.organ())))
        .toList();
  }

  private static Collection<String> values(List<String> codes) {
    return codes.stream().distinct().toList();
  }

  /** @param verified whether a counter has seen the certificate with the identifier */
  record Me(String id, String loginName, String name, Caller.Kind kind, @Nullable String identifierMasked,
      boolean verified, List<Role> roles, List<HeldGrant> grants) {}

  /** @param organName null for every organ and for one that identity-service does not know */
  record HeldGrant(Role role, String region, @Nullable String regionName, String organ,
      @Nullable String organName) {}
}
