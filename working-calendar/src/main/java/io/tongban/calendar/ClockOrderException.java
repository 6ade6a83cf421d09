package io.tongban.calendar;

/** Stored clock entries contradict each other. Names the first entry that cannot stand where it stands. */
public final class ClockOrderException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int index;
  private final transient ClockEntry entry;

  ClockOrderException(int index, ClockEntry entry, String why) {
    super("Clock entry %d, %s: %s".formatted(index, entry, why));
    this.index = index;
    this.entry = entry;
  }

  /** Position in the list, from 0. */
  public int index() {
    return index;
  }

  public ClockEntry entry() {
    return entry;
  }
}
