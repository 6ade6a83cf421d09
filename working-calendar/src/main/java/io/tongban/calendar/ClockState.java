package io.tongban.calendar;

public enum ClockState {
  NOT_STARTED,
  RUNNING,
  STOPPED,
  ENDED
}
