package io.tongban.application.casefile;

import io.tongban.application.calendar.CalendarMoved;
import io.tongban.application.casefile.model.CaseNumber;
import io.tongban.application.deadline.Deadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the open deadlines again when the working days changed, and writes down what moved. It looks for deadlines
 * that were counted with another calendar than today's, so it also finds what another instance counted meanwhile, and
 * what a release with a new year's days left behind.
 */
@Component
class DueRecount {

  private static final Logger log = LoggerFactory.getLogger(DueRecount.class);
  private static final int BATCH = 200;

  private final JdbcClient jdbc;
  private final JdbcCaseFiles files;
  private final CaseDues dues;
  private final Deadlines deadlines;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DueRecount(JdbcClient jdbc, JdbcCaseFiles files, CaseDues dues, Deadlines deadlines,
      TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.files = files;
    this.dues = dues;
    this.deadlines = deadlines;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** One recount that moved a date of a case. */
  record Change(
      Instant at, String calendarBefore, String calendarAfter, @Nullable LocalDate actByBefore,
      @Nullable LocalDate actByAfter, @Nullable LocalDate promisedBefore, @Nullable LocalDate promisedAfter,
      @Nullable LocalDate statutoryBefore, @Nullable LocalDate statutoryAfter) {}

  List<Change> changesOf(CaseNumber number) {
    return jdbc.sql("select * from due_change where case_number = :number order by id")
        .param("number", number.value())
        .query((row, n) -> new Change(
            row.getObject("changed_at", OffsetDateTime.class).toInstant(),
            row.getString("calendar_before"),
            row.getString("calendar_after"),
            row.getObject("desk_due_before", LocalDate.class),
            row.getObject("desk_due_after", LocalDate.class),
            row.getObject("promised_due_before", LocalDate.class),
            row.getObject("promised_due_after", LocalDate.class),
            row.getObject("statutory_due_before", LocalDate.class),
            row.getObject("statutory_due_after", LocalDate.class)))
        .list();
  }

  @Async
  @EventListener
  void calendarMoved(CalendarMoved moved) {
    recount();
  }

  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
  void recount() {
    var moved = 0;
    for (var batch = behind(""); !batch.isEmpty(); batch = behind(batch.getLast().value())) {
      for (var number : batch) {
        if (recountedApart(number)) moved++;
      }
    }
    if (moved > 0) log.info("{} open deadlines moved with calendar {}", moved, deadlines.calendarVersion());
  }

  /** In a transaction of its own: a case that cannot be counted must not keep the others from it. */
  private boolean recountedApart(CaseNumber number) {
    try {
      return Boolean.TRUE.equals(transaction.execute(status -> recount(number)));
    } catch (RuntimeException e) {
      log.error("The deadlines of {} could not be counted again", number, e);
      return false;
    }
  }

  private List<CaseNumber> behind(String after) {
    return jdbc.sql("""
            select number from case_file
            where desk_due is not null and calendar_version <> :version and number > :after
            order by number limit :limit
            """)
        .param("version", deadlines.calendarVersion())
        .param("after", after)
        .param("limit", BATCH)
        .query((row, n) -> new CaseNumber(row.getString("number")))
        .list();
  }

  private record Stored(
      @Nullable LocalDate due, @Nullable LocalDate promised, @Nullable LocalDate statutory,
      String calendarVersion) {

    boolean sameDates(Dues dues) {
      return Objects.equals(due, dues.due())
          && Objects.equals(promised, dues.promised())
          && Objects.equals(statutory, dues.statutory());
    }
  }

  /** Whether a date moved. A case that is acted on meanwhile is counted with the new days by that very action. */
  private boolean recount(CaseNumber number) {
    var before = stored(number);
    var after = dues.of(files.find(number).orElseThrow(), LocalDate.now(clock));
    jdbc.sql("""
            update case_file set desk_due = :due, promised_due = :promised, statutory_due = :statutory,
              due_provisional = :provisional, calendar_version = :calendarVersion
            where number = :number
            """)
        .param("due", after.due())
        .param("promised", after.promised())
        .param("statutory", after.statutory())
        .param("provisional", after.provisional())
        .param("calendarVersion", after.calendarVersion())
        .param("number", number.value())
        .update();
    if (before.sameDates(after)) return false;
    jdbc.sql("""
            insert into due_change (case_number, changed_at, calendar_before, calendar_after, desk_due_before,
              desk_due_after, promised_due_before, promised_due_after, statutory_due_before, statutory_due_after)
            values (:number, :at, :calendarBefore, :calendarAfter, :dueBefore, :dueAfter, :promisedBefore,
              :promisedAfter, :statutoryBefore, :statutoryAfter)
            """)
        .param("number", number.value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("calendarBefore", before.calendarVersion())
        .param("calendarAfter", after.calendarVersion())
        .param("dueBefore", before.due())
        .param("dueAfter", after.due())
        .param("promisedBefore", before.promised())
        .param("promisedAfter", after.promised())
        .param("statutoryBefore", before.statutory())
        .param("statutoryAfter", after.statutory())
        .update();
    return true;
  }

  /** Locks the row, so that nobody acts on the case between the reading and the writing. */
  private Stored stored(CaseNumber number) {
    return jdbc.sql("""
            select desk_due, promised_due, statutory_due, calendar_version
            from case_file where number = :number for update
            """)
        .param("number", number.value())
        .query((row, n) -> new Stored(
            row.getObject("desk_due", LocalDate.class),
            row.getObject("promised_due", LocalDate.class),
            row.getObject("statutory_due", LocalDate.class),
            row.getString("calendar_version")))
        .single();
  }
}
