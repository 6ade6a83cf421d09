package io.tongban.application.calendar;

/** Application event within the service, after the commit of a change: other working days count from now on. */
public record CalendarMoved() {}
