package io.tongban.calendar;

import java.time.LocalDate;

/**
 * The last day of a term.
 *
 * @param provisional the term touches a year whose statutory days are not loaded; there only weekends were counted out,
 *     and the date may move when the year's notice is out
 */
public record DueDate(LocalDate date, boolean provisional) {}
