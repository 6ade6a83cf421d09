package io.tongban.calendar;

/** Why a day is, or is not, a working day. The later constants outrank the earlier ones. */
public enum DayKind {

  /** Monday to Friday, nothing decreed. */
  WEEKDAY(true),
  /** Saturday or Sunday, nothing decreed. */
  WEEKEND(false),
  /** 法定节假日: a day off by the State Council's notice of the year; it may fall on a weekend. */
  STATUTORY_DAY_OFF(false),
  /** 调休上班: a weekend day that the same notice makes a working day. */
  MAKE_UP_WORKING_DAY(true),
  /** A day off by a local decision, for instance after a typhoon. */
  OVERRIDE_OFF(false),
  /** A working day by a local decision. */
  OVERRIDE_WORK(true);

  private final boolean working;

  DayKind(boolean working) {
    this.working = working;
  }

  public boolean working() {
    return working;
  }
}
