package io.tongban.supervision.signal;

import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.access.RegionCode;
import io.tongban.access.Role;
import io.tongban.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor may see: region prefixes, each with an organ or {@code *}. Of a case, its own region or that of
 * its counter must lie inside.
 */
record Area(List<Part> parts) {

  record Part(String prefix, String organ) {}

  /** @throws Problem 403 {@code wrong-region} when the caller may see nothing of the wanted region */
  static Area of(Caller caller, @Nullable RegionCode wanted) {
    var parts = caller.grantsOf(Role.SUPERVISOR).stream()
        .filter(grant -> wanted == null || grant.region().covers(wanted))
        .map(grant -> new Part((wanted == null ? grant.region() : wanted).prefix(), grant.organ()))
        .toList();
    if (parts.isEmpty()) throw new Problem(403, "wrong-region").field("region");
    return new Area(parts);
  }

  String[] prefixes() {
    return parts.stream().map(Part::prefix).toArray(String[]::new);
  }

  String[] organs() {
    return parts.stream().map(Part::organ).toArray(String[]::new);
  }

  static final String SQL = """
      exists (select from unnest(:prefixes, :organs) as area (prefix, organ)
              where (area.organ = '%s' or area.organ = s.organ)
                and (starts_with(s.region, area.prefix) or starts_with(s.receiving_region, area.prefix)))
      """.formatted(Grant.EVERY_ORGAN);
}
