package io.tongban.catalog.delegation.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why an edition would leave an application with no organ to accept it, or with two though no transition says so. Each
 * side may publish for itself; the one that begins goes first, so that no moment is without an organ.
 *
 * <p>When the side that stops has not published by its day, both accept: what is in force cannot be unsaid. The
 * transition then goes on until its edition takes effect, at whichever midnight to come; see {@link Extension}.
 */
public enum Breach {
  /** The receiver would accept before the day. */
  RECEIVED_EARLY,
  /** The receiver would accept only after the giver has stopped. */
  RECEIVED_LATE,
  /** The receiver drops an item that was handed to it. */
  RECEIVED_DROPPED,
  /** The receiver drops it before the withdrawal is done. */
  RETURNED_EARLY,
  /** The receiver drops it after the withdrawal is done, and two accept in between. */
  RETURNED_LATE,
  /** The receiver drops it before the giver has published that it takes it back. */
  RETURNED_FIRST,
  /** The receiver goes on holding what was taken back. */
  STILL_HELD,
  /** The giver stops though not all receivers have published. */
  GIVEN_FIRST,
  GIVEN_EARLY,
  GIVEN_LATE,
  /** The giver stops though the delegation is withdrawn. */
  GIVEN_WITHDRAWN,
  /** The giver goes on accepting after the handover is done. */
  GIVER_STILL_ACCEPTS,
  /** The giver holds the item again though nothing is withdrawn. */
  TAKEN_BACK_UNDECLARED,
  TAKEN_BACK_EARLY,
  TAKEN_BACK_LATE,
  /** A side that is late stops or begins in the middle of a day. */
  NOT_AT_MIDNIGHT;

  /** The message key: {@code delegation-received-early}. */
  public String code() {
    return "delegation-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Judges a receiver's edition.
   *
   * @param holds whether the edition holds the received item
   * @param backAgain from when on the giver holds the item again, {@link Instant#MIN} when it never gave it up; null
   *     when it has not published that it takes it back
   * @param moment of the judgement, and when the edition takes effect
   */
  public static Optional<Breach> receiving(Handover down, @Nullable Handover back, Status.Received so, boolean holds,
      @Nullable Instant backAgain, Moment moment) {
    var start = moment.start();
    var zone = moment.zone();
    if (so.returned() || !so.received() && back != null) {
      return holds ? Optional.of(STILL_HELD) : Optional.empty();
    }
    if (!so.received()) {
      return !holds ? Optional.empty() : within(down, start, zone, RECEIVED_EARLY, RECEIVED_LATE);
    }
    if (holds) {
      return back != null && backAgain != null && !start.isBefore(back.closes(zone)) && !start.isBefore(backAgain)
          ? Optional.of(STILL_HELD) : Optional.empty();
    }
    if (back == null) {
      return Optional.of(RECEIVED_DROPPED);
    }
    if (backAgain == null || start.isBefore(backAgain)) {
      return Optional.of(RETURNED_FIRST);
    }
    return moment.after(back) ? moment.midnight() : exactly(back.closes(zone), start, RETURNED_EARLY, RETURNED_LATE);
  }

  /**
   * Judges an edition of a giver that does not go on accepting for others.
   *
   * @param holds whether the edition holds the given item
   * @param allReceived whether all receivers have published, or do so with this edition
   */
  public static Optional<Breach> giving(Handover down, @Nullable Handover back, Status.Given so, boolean holds,
      boolean allReceived, Moment moment) {
    var start = moment.start();
    var zone = moment.zone();
    if (so.takenBack()) {
      return Optional.empty();
    }
    if (so.given()) {
      if (!holds) {
        return Optional.empty();
      }
      if (back == null) {
        return Optional.of(TAKEN_BACK_UNDECLARED);
      }
      return moment.after(back) ? moment.midnight() : within(back, start, zone, TAKEN_BACK_EARLY, TAKEN_BACK_LATE);
    }
    if (holds) {
      return back == null && allReceived && !start.isBefore(down.closes(zone))
          ? Optional.of(GIVER_STILL_ACCEPTS) : Optional.empty();
    }
    if (back != null) {
      return Optional.of(GIVEN_WITHDRAWN);
    }
    if (!allReceived) {
      return Optional.of(GIVEN_FIRST);
    }
    return moment.after(down) ? moment.midnight() : exactly(down.closes(zone), start, GIVEN_EARLY, GIVEN_LATE);
  }

  /**
   * When an edition is judged.
   *
   * @param now when it is published
   * @param start when it takes effect
   */
  public record Moment(Instant now, Instant start, ZoneId zone) {

    /** Whether the handover should have been done by now. */
    boolean after(Handover handover) {
      return !now.isBefore(handover.closes(zone));
    }

    Optional<Breach> midnight() {
      var day = start.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
      return day.equals(start) ? Optional.empty() : Optional.of(NOT_AT_MIDNIGHT);
    }
  }

  private static Optional<Breach> within(Handover handover, Instant start, ZoneId zone, Breach early, Breach late) {
    if (start.isBefore(handover.opens(zone))) {
      return Optional.of(early);
    }
    return start.isAfter(handover.closes(zone)) ? Optional.of(late) : Optional.empty();
  }

  private static Optional<Breach> exactly(Instant wanted, Instant start, Breach early, Breach late) {
    if (start.isBefore(wanted)) {
      return Optional.of(early);
    }
    return start.isAfter(wanted) ? Optional.of(late) : Optional.empty();
  }
}
