package io.tongban.application.casefile;

import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.access.Role;
import io.tongban.application.casefile.model.Part;
import io.tongban.application.casefile.model.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may act on now, as SQL. Each grant is one range of the index {@code case_file_desk}: the codes of a
 * region and all below begin with its prefix, and {@code ':'} follows the last digit.
 *
 * @param areas one per grant; empty when the caller has no desk
 */
record QueueQuery(List<Area> areas, String callerId, @Nullable Status status, @Nullable After after) {

  private static final Map<Part, Role> DESKS = Map.of(
      Part.WINDOW_CLERK, Role.WINDOW_CLERK, Part.REVIEWER, Role.REVIEWER, Part.DECIDER, Role.DECIDER);

  /** @param organ null: every organ */
  private record Area(Part desk, String prefix, @Nullable String organ) {}

  /** The last row of the page before. */
  record After(LocalDate due, String number) {}

  static QueueQuery of(Caller caller, @Nullable Status status, @Nullable After after) {
    var areas = new ArrayList<Area>();
    DESKS.forEach((desk, role) -> caller.grantsOf(role).forEach(grant -> areas.add(area(desk, grant))));
    return new QueueQuery(List.copyOf(areas), caller.id(), status, after);
  }

  private static Area area(Part desk, Grant grant) {
    // A counter takes in for every organ.
    var all = desk == Part.WINDOW_CLERK || grant.organ().equals(Grant.EVERY_ORGAN);
    return new Area(desk, grant.region().prefix(), all ? null : grant.organ());
  }

  boolean nothing() {
    return areas.isEmpty();
  }

  String page() {
    return "select * from case_file where " + condition()
        + (after == null ? "" : " and (desk_due, number) > (:afterDue, :afterNumber)")
        + " order by desk_due, number limit :limit";
  }

  String count() {
    return "select count(*) from case_file where " + condition();
  }

  private String condition() {
    var anyArea = new StringJoiner(" or ", "(", ")");
    for (int i = 0; i < areas.size(); i++) {
      anyArea.add("desk = :desk%1$d and desk_region >= :from%1$d and desk_region < :to%1$d%2$s".formatted(
          i, areas.get(i).organ() == null ? "" : " and desk_organ = :organ" + i));
    }
    return anyArea
        + " and desk is not null"
        // Whoever reviewed a case may not decide it, so it does not wait for them.
        + " and not (status = 'REVIEWED' and reviewer_id = :caller)"
        + (status == null ? "" : " and status = :status");
  }

  Map<String, Object> params() {
    var params = new HashMap<String, Object>();
    params.put("caller", callerId);
    for (int i = 0; i < areas.size(); i++) {
      var area = areas.get(i);
      params.put("desk" + i, area.desk().name());
      params.put("from" + i, area.prefix());
      params.put("to" + i, area.prefix() + ":");
      if (area.organ() != null) params.put("organ" + i, area.organ());
    }
    if (status != null) params.put("status", status.name());
    return params;
  }

  Map<String, Object> pageParams(int limit) {
    var params = new HashMap<>(params());
    params.put("limit", limit);
    if (after != null) {
      params.put("afterDue", after.due());
      params.put("afterNumber", after.number());
    }
    return params;
  }
}
