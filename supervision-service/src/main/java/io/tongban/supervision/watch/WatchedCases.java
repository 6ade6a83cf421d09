package io.tongban.supervision.watch;

import io.tongban.client.application.CaseEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projections, and what of their deadlines the calendar moved. */
@Repository
class WatchedCases {

  /** An indexed read: only rows with a next check are in the index. */
  static final String DUE = """
      select case_number from watched_case
      where next_check_on <= :today
      order by next_check_on
      limit :limit
      for update skip locked
      """;

  private final JdbcClient jdbc;

  WatchedCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Claims cases for this transaction; those another instance has are left to it. */
  List<String> claimDue(LocalDate today, int limit) {
    return jdbc.sql(DUE).param("today", today).param("limit", limit).query(String.class).list();
  }

  /** Begins to watch a case when its first event arrives, whichever that is. */
  void open(String caseNumber, CaseEvent.Terms terms, String calendarVersion) {
    jdbc.sql("""
            insert into watched_case (case_number, status, open, item_code, item_name, region, receiving_region, organ,
                                      organ_name, last_sequence, folded_sequence, calendar_version)
            values (:case, 'UNKNOWN', true, :itemCode, :itemName, :region, :receivingRegion, :organ,
                    :organName, 0, 0, :calendar)
            on conflict do nothing
            """)
        .param("case", caseNumber)
        .param("itemCode", terms.itemCode())
        .param("itemName", terms.itemName())
        .param("region", terms.region())
        .param("receivingRegion", terms.receivingRegion())
        .param("organ", terms.organCode())
        .param("organName", terms.organName())
        .param("calendar", calendarVersion)
        .update();
  }

  /** One look at a case at a time: the second waits until the first is committed. */
  void lock(String caseNumber) {
    jdbc.sql("select from watched_case where case_number = :case for update")
        .param("case", caseNumber)
        .query(row -> {});
  }

  void postpone(String caseNumber, LocalDate until) {
    jdbc.sql("update watched_case set next_check_on = :until where case_number = :case")
        .param("until", until)
        .param("case", caseNumber)
        .update();
  }

  /** Makes every open case due. */
  int checkAllOn(LocalDate day) {
    return jdbc.sql("update watched_case set next_check_on = :day where open")
        .param("day", day)
        .update();
  }

  void save(WatchedCase watched, Instant now) {
    noteMovedDeadline(watched, now);
    jdbc.sql("""
            update watched_case set
              status = :status, open = :open, last_sequence = :last, folded_sequence = :folded,
              promised_due = :promised, statutory_due = :statutory, calendar_version = :calendar,
              next_check_on = :next
            where case_number = :case
            """)
        .param("case", watched.caseNumber())
        .param("status", watched.status())
        .param("open", watched.open())
        .param("last", watched.lastSequence())
        .param("folded", watched.foldedSequence())
        .param("promised", watched.promisedDue())
        .param("statutory", watched.statutoryDue())
        .param("calendar", watched.calendarVersion())
        .param("next", watched.nextCheckOn())
        .update();
  }

  /** Only the calendar moved it when nothing else was folded in. */
  private void noteMovedDeadline(WatchedCase watched, Instant now) {
    jdbc.sql("""
            insert into deadline_change (case_number, changed_at, old_calendar, new_calendar,
              old_promised_due, new_promised_due, old_statutory_due, new_statutory_due)
            select case_number, :now, calendar_version, :calendar, promised_due, :promised, statutory_due, :statutory
            from watched_case
            where case_number = :case and folded_sequence = :folded and calendar_version <> :calendar
              and (promised_due, statutory_due) is distinct from (:promised::date, :statutory::date)
            """)
        .param("case", watched.caseNumber())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("calendar", watched.calendarVersion())
        .param("promised", watched.promisedDue())
        .param("statutory", watched.statutoryDue())
        .param("folded", watched.foldedSequence())
        .update();
  }
}
