package io.tongban.application.deadline;

import io.tongban.calendar.LegalClock;

/**
 * The term of one case: its stored clock and the limits pinned at submission.
 *
 * @param promisedDays and {@code statutoryDays}: working days
 * @param statutoryBasis law and article
 */
public record Term(LegalClock clock, int promisedDays, int statutoryDays, String statutoryBasis) {}
