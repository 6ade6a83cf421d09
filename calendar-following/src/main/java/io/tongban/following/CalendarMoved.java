package io.tongban.following;

/** Application event within the service: from now on other working days count. */
public record CalendarMoved(String version) {}
