/** The days on which the city departs from the statutory calendar, and the calendar that results. */
@NullMarked
package io.tongban.application.calendar;

import org.jspecify.annotations.NullMarked;
