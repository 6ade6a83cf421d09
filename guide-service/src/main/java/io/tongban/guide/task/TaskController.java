package io.tongban.guide.task;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.OPENNESS_OFFICER;
import static io.tongban.access.Role.PUBLIC_SERVICE_EDITOR;
import static io.tongban.access.Role.REVIEWER;
import static io.tongban.access.Role.WINDOW_CLERK;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.clock.ClockConfiguration;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "待办 Tasks")
class TaskController {

  private final List<Waiting> features;
  private final MessageSource messages;
  private final Clock clock;

  TaskController(List<Waiting> features, MessageSource messages, Clock clock) {
    this.features = features;
    this.messages = messages;
    this.clock = clock;
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER, PUBLIC_SERVICE_EDITOR, REVIEWER, WINDOW_CLERK})
  @GetMapping("/api/guides/tasks")
  @Operation(
      summary = "我的指南待办：What waits for a step of the caller at the guides, what is due first at the top",
      description = """
          One entry for all that is done alike; subject names the most pressing of them, and due is the last day on
          which that one is done in time; null when nothing sets one. link is the page of the website where it is done.
          A task is gone as soon as it is done; nothing has to be ticked off.""")
  Tasks tasks(@Parameter(hidden = true) Caller caller, @Parameter(hidden = true) Locale locale) {
    var today = LocalDate.ofInstant(clock.instant(), ClockConfiguration.ZONE);
    return new Tasks(features.stream()
        .flatMap(feature -> feature.tasks(caller, today).stream())
        .sorted(comparing(Task::due, nullsLast(naturalOrder())).thenComparing(Task::kind).thenComparing(Task::title))
        .map(task -> new TaskView(task.kind(),
            messages.getMessage("task." + task.title(), task.args().toArray(), locale), task.subject(), task.due(),
            task.overdue(today), task.link()))
        .toList());
  }

  record Tasks(List<TaskView> items) {}

  record TaskView(Task.Kind kind, String title, String subject, @Nullable LocalDate due, boolean overdue,
      String link) {}
}
