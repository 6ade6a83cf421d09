package io.tongban.supervision.watch.model;

/** Whether a rule counts. On trial it is kept apart and told to nobody. */
public enum Mode {
  ON,
  OFF,
  TRIAL
}
