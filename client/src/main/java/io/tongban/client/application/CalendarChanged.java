package io.tongban.client.application;

/** Event {@value #TYPE}: the calendar overrides changed; ask {@link CalendarClient} for all of them. */
public record CalendarChanged(long revision) {

  public static final String TYPE = "calendar.changed";
}
