package io.tongban.supervision.watch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one case after a look at it.
 *
 * @param status {@code UNKNOWN} while the first event has not arrived
 * @param lastSequence highest sequence that arrived, {@code foldedSequence} the last before the first gap
 * @param promisedDue and {@code statutoryDue}: last days of the terms; null before acceptance
 * @param nextCheckOn first day on which a rule could find more; null when none
 */
record WatchedCase(
    String caseNumber,
    String status,
    boolean open,
    long lastSequence,
    long foldedSequence,
    @Nullable LocalDate promisedDue,
    @Nullable LocalDate statutoryDue,
    String calendarVersion,
    @Nullable LocalDate nextCheckOn) {}
