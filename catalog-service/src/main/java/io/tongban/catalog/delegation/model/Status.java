package io.tongban.catalog.delegation.model;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The life of a delegation, told from what both sides have published. */
public enum Status {
  /** Written down; not all receivers have published. */
  PREPARED,
  /** All receivers have published; the giver has not. */
  RECEIVED,
  /** Both sides have published; the day has not come. */
  GIVEN,
  IN_FORCE,
  /** 收回 is decided; the giver has not published. */
  WITHDRAWING,
  /** The giver has the items again; not all receivers have given them up, or the day has not come. */
  TAKEN_BACK,
  WITHDRAWN,
  /** Given up before anything was published. */
  CANCELLED;

  /** What a giver has published of one item. */
  public record Given(boolean given, boolean takenBack) {}

  /** What a receiver has published of one item. */
  public record Received(boolean received, boolean returned) {}

  /**
   * @param keeps whether the giver goes on accepting for others, so that nothing has to be taken back
   * @param back the withdrawal; null while there is none
   */
  public static Status of(Handover down, @Nullable Handover back, boolean keeps, boolean cancelled,
      Collection<Given> given, Collection<Received> received, LocalDate today) {
    if (cancelled) {
      return CANCELLED;
    }
    var allReceived = received.stream().allMatch(Received::received);
    var allGiven = given.stream().allMatch(Given::given);
    if (back != null) {
      var backAgain = keeps || given.stream().allMatch(one -> !one.given() || one.takenBack());
      var returned = received.stream().allMatch(one -> !one.received() || one.returned());
      if (!backAgain) {
        return WITHDRAWING;
      }
      return returned && !today.isBefore(back.done()) ? WITHDRAWN : TAKEN_BACK;
    }
    if (!allReceived) {
      return PREPARED;
    }
    if (!allGiven) {
      return RECEIVED;
    }
    return today.isBefore(down.from()) ? GIVEN : IN_FORCE;
  }

  /** Whether it still binds what the two sides may publish. */
  public boolean open() {
    return this != WITHDRAWN && this != CANCELLED;
  }
}
