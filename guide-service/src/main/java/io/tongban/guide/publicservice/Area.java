package io.tongban.guide.publicservice;

import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.access.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whose bodies: those in the regions and organs of somebody's grants, or the body itself that an editor writes for. */
record Area(List<Grant> grants) {

  static Area of(Caller caller, List<Role> roles) {
    return new Area(roles.stream().flatMap(role -> caller.grantsOf(role).stream()).toList());
  }

  Map<String, Object> params() {
    return Map.of(
        "prefixes", each(grants.stream().map(grant -> grant.region().prefix())),
        "organs", each(grants.stream().map(Grant::organ)),
        "own", grants.stream().map(grant -> grant.role() == Role.PUBLIC_SERVICE_EDITOR).toArray(Boolean[]::new));
  }

  private static String[] each(Stream<String> values) {
    return values.toArray(String[]::new);
  }
}
