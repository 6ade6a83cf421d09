package io.tongban.application.progress;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Public;
import io.tongban.application.deadline.Deadlines;
import io.tongban.application.deadline.DueDay;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "progress", description = "办理进度公开查询")
class ProgressController {

  private static final Predicate<String> LAST_FOUR = Pattern.compile("[0-9A-Z]{4}").asMatchPredicate();

  private final JdbcProgress progress;
  private final Deadlines deadlines;
  private final MessageSource messages;
  private final Clock clock;

  ProgressController(JdbcProgress progress, Deadlines deadlines, MessageSource messages, Clock clock) {
    this.progress = progress;
    this.deadlines = deadlines;
    this.messages = messages;
    this.clock = clock;
  }

  /** @param due the promised date, null before acceptance; while the clock stands still, as it was when it stopped */
  record Progress(
      String caseNumber, String itemName, String status, String statusName, List<Step> steps, @Nullable DueDay due,
      boolean suspended) {}

  record Step(Instant at, String title) {}

  @Public
  @Operation(summary = "办理进度：Progress by case number and the last four of the applicant's identifier")
  @GetMapping("/api/cases/{caseNumber}/progress")
  Progress progress(@PathVariable String caseNumber,
      @Parameter(description = "申请人证件号码末四位") @RequestParam String identifier) {
    // Whether the number or the four characters are wrong is not told: that would confirm a guessed number.
    var found = Optional.of(identifier.strip().toUpperCase(Locale.ROOT))
        .filter(LAST_FOUR)
        .flatMap(lastFour -> progress.find(caseNumber, lastFour))
        .orElseThrow(() -> new Problem(404, "progress-not-found"));
    var steps = progress.steps(caseNumber).stream()
        .map(step -> new Step(step.at(), text("case.event." + step.type())))
        .toList();
    return new Progress(found.number(), found.itemName(), found.status(), text("case.status." + found.status()), steps,
        deadlines.on(LocalDate.now(clock)).read(found.promised(), found.running()), found.suspended());
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
