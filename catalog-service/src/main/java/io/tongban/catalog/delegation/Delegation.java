package io.tongban.catalog.delegation;

import io.tongban.access.RegionCode;
import io.tongban.catalog.change.DeclaredChange.RunningCases;
import io.tongban.catalog.delegation.model.Handover;
import io.tongban.catalog.delegation.model.Phase;
import io.tongban.catalog.delegation.model.Status;
import io.tongban.catalog.item.ItemCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items that go from one organ to organs of a lower tier by one document (下放).
 *
 * @param version grows with every change; who changes it names the one that was read
 * @param region whose catalogue gives the items
 * @param keeps whether the giver goes on accepting for the regions that receive nothing
 * @param back the withdrawal (收回); null while there is none
 * @param origin what decided it; null for one that was prepared by itself
 */
record Delegation(long id, int version, RegionCode region, boolean keeps, Terms down, @Nullable Terms back,
    boolean cancelled, @Nullable Origin origin, List<Given> items, List<Line> lines, Instant createdAt,
    String createdBy) {

  /** The proposal of a clean-up round. */
  record Origin(long round, long proposal) {}

  /** When and by which document acceptance passes over, and what becomes of cases accepted before. */
  record Terms(LocalDate from, @Nullable LocalDate transitionUntil, RunningCases runningCases, String document,
      @Nullable String documentNumber, String reason) {

    Handover handover() {
      return new Handover(from, transitionUntil);
    }
  }

  /**
   * @param givenIn the edition from which on the item is not the giver's any more
   * @param takenBackIn the edition from which on it is again
   */
  record Given(ItemCode code, String name, RegionCode region, String organCode, String organName,
      @Nullable Long givenIn, @Nullable Long takenBackIn) {

    Status.Given facts() {
      return new Status.Given(givenIn != null, takenBackIn != null);
    }
  }

  /**
   * @param catalogue the region whose edition holds the received item
   * @param receivedIn the edition from which on it does
   * @param returnedIn the edition from which on it does no more
   */
  record Line(ItemCode given, RegionCode region, String organCode, String organName, ItemCode received,
      RegionCode catalogue, @Nullable Long receivedIn, @Nullable Long returnedIn) {

    Status.Received facts() {
      return new Status.Received(receivedIn != null, returnedIn != null);
    }
  }

  Delegation {
    items = List.copyOf(items);
    lines = List.copyOf(lines);
  }

  Status status(LocalDate today) {
    return Status.of(down.handover(), back == null ? null : back.handover(), keeps, cancelled,
        items.stream().map(Given::facts).toList(), lines.stream().map(Line::facts).toList(), today);
  }

  List<Phase> phases() {
    return Phase.of(down.handover(), back == null ? null : back.handover());
  }

  @Nullable Long round() {
    return origin == null ? null : origin.round();
  }

  @Nullable Handover backHandover() {
    return back == null ? null : back.handover();
  }

  /** Whether any edition carries it out already. */
  boolean published() {
    return items.stream().anyMatch(item -> item.givenIn() != null)
        || lines.stream().anyMatch(line -> line.receivedIn() != null);
  }

  boolean allReceived() {
    return lines.stream().allMatch(line -> line.receivedIn() != null);
  }

  /** Both sides have published that the items go down. */
  boolean agreed() {
    return allReceived() && items.stream().allMatch(item -> item.givenIn() != null);
  }

  /** Both sides have published that they come back. */
  boolean agreedBack() {
    return back != null
        && items.stream().allMatch(item -> keeps || item.givenIn() == null || item.takenBackIn() != null)
        && lines.stream().allMatch(line -> line.receivedIn() == null || line.returnedIn() != null);
  }

  /** Whether the giver has published that it takes the item back, or never gave it up. */
  boolean backAgain(ItemCode given) {
    return keeps || items.stream().filter(item -> item.code().equals(given))
        .allMatch(item -> item.givenIn() == null || item.takenBackIn() != null);
  }
}
