package io.tongban.application.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last day of a term as people read it on the business day of the answer.
 *
 * @param provisional it may still move when the holidays of a year are announced
 * @param workingDaysLeft after today, up to and with the date; on the last day 0, afterwards negative; null when no
 *     clock runs towards the date
 * @param overdue a clock still runs and the date has passed; on the weekend after it no working day has gone by yet
 */
public record DueDay(
    LocalDate date, boolean provisional, @Nullable Integer workingDaysLeft, boolean overdue) {}
