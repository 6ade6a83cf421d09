package io.tongban.application.deadline;

import io.tongban.calendar.DueDate;
import org.jspecify.annotations.Nullable;

/**
 * What the clock says at the end of one day.
 *
 * @param promised and {@code statutory}: last days of the two terms; null before acceptance
 * @param workingDaysUsed net of suspended days
 * @param calendarVersion the days it was counted with
 */
public record Deadline(
    @Nullable DueDate promised,
    @Nullable DueDate statutory,
    int workingDaysUsed,
    boolean suspended,
    String calendarVersion) {}
