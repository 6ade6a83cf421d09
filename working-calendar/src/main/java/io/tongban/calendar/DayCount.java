package io.tongban.calendar;

/** Which day is day 1 of a term. The law does not say it for licences; ordinary practice is {@link #FROM_NEXT_DAY}. */
public enum DayCount {

  /** The day of the event is day 0, the next working day is day 1. */
  FROM_NEXT_DAY,
  /** The day of the event is day 1, if it is a working day. */
  FROM_EVENT_DAY
}
