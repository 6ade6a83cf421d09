package io.tongban.guide.draft;

import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.access.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The regions, as prefixes of their codes, and organs that somebody works for; organ {@code *} for all. */
record Areas(List<String> prefixes, List<String> organs) {

  static Areas of(Caller caller, Role... roles) {
    var grants = Stream.of(roles).flatMap(role -> caller.grantsOf(role).stream()).toList();
    return new Areas(grants.stream().map(grant -> grant.region().prefix()).toList(),
        grants.stream().map(Grant::organ).toList());
  }

  Map<String, Object> params() {
    return Map.of("prefixes", prefixes.toArray(String[]::new), "organs", organs.toArray(String[]::new));
  }
}
