package io.tongban.application.casefile.model;

/** What an event does to the term for the decision (行政许可法 arts. 42–45). */
public enum ClockEffect {
  START,
  STOP,
  RESUME,
  EXTEND,
  END,
  NONE
}
