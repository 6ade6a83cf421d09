package io.tongban.catalog.tier;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.access.RegionCode;
import io.tongban.catalog.task.Task;
import io.tongban.catalog.task.Waiting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Adoptions that do not follow their templates, for who keeps the lists that hold them. */
@Component
class DriftTasks implements Waiting {

  private final DriftNotices notices;

  DriftTasks(DriftNotices notices) {
    this.notices = notices;
  }

  @Override
  public List<Task> tasks(Caller caller, LocalDate today) {
    var kept = caller.grantsOf(CATALOGUE_ADMINISTRATOR).stream()
        .filter(grant -> grant.organ().equals(Grant.EVERY_ORGAN)).map(Grant::region).distinct().toList();
    var tasks = new ArrayList<Task>();
    if (!kept.isEmpty()) {
      var open = notices.open();
      kept.forEach(region -> open.forEach(notice -> add(tasks, notice, region)));
    }
    return tasks.size() <= MOST ? tasks : tasks.subList(0, MOST);
  }

  private static void add(List<Task> tasks, DriftNotices.Open notice, RegionCode region) {
    var concerned = notice.regions().stream().filter(count -> region.covers(new RegionCode(count.region()))).toList();
    if (!concerned.isEmpty()) {
      tasks.add(new Task(Task.Kind.DRIFT, "drift",
          List.of(concerned.stream().mapToInt(Drifts.Count::violating).sum(),
              concerned.stream().mapToInt(Drifts.Count::outdated).sum()),
          notice.title(), null, "/admin/drift?region=" + region));
    }
  }
}
