package io.tongban.application.casefile;

import io.tongban.application.casefile.model.Part;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn a case is and until when: what the queue is ordered by.
 *
 * @param desk the officer; null when it is the applicant's turn or nobody's
 * @param region and {@code organ}: which officer of that part
 * @param due last day for that officer's act
 * @param provisional one of the dates may still move with a year's holiday notice
 */
record Dues(
    @Nullable Part desk,
    @Nullable String region,
    @Nullable String organ,
    @Nullable LocalDate due,
    @Nullable LocalDate promised,
    @Nullable LocalDate statutory,
    boolean provisional,
    String calendarVersion) {}
