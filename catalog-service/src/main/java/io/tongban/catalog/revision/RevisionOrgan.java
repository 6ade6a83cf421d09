package io.tongban.catalog.revision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organ that is asked.
 *
 * @param items how many items it holds in the edition the revision starts out from
 * @param remark what it remarked; for a silent one why the revision goes on without it
 */
record RevisionOrgan(String code, String name, int items, State state, @Nullable String remark,
    @Nullable Instant answeredAt, @Nullable String answeredBy, int proposals, int openProposals,
    List<Reminder> reminders) {

  enum State {
    WAITING,
    /** 无变化. */
    UNCHANGED,
    /** 有调整: it handed in what shall change. */
    CHANGES,
    /** Did not answer; the administrator states why the revision goes on without it. */
    SILENT
  }

  /** @param number 0 before the date, 1 and on after it */
  record Reminder(int number, LocalDate day, Instant at) {}
}
