package io.tongban.catalog.delegation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.tongban.access.RegionCode;
import io.tongban.catalog.change.DeclaredChange.RunningCases;
import io.tongban.catalog.delegation.model.Extension;
import io.tongban.catalog.delegation.model.Handover;
import io.tongban.catalog.delegation.model.Phase;
import io.tongban.catalog.delegation.model.Status;
import io.tongban.catalog.item.ItemCode;
import io.tongban.clock.ClockConfiguration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
   * @param givenFrom when that takes effect
   * @param takenBackIn the edition from which on it is again
   * @param takenBackFrom when that takes effect
   */
  record Given(ItemCode code, String name, RegionCode region, String organCode, String organName,
      @Nullable Long givenIn, @Nullable Instant givenFrom, @Nullable Long takenBackIn,
      @Nullable Instant takenBackFrom) {

    Status.Given facts() {
      return new Status.Given(givenIn != null, takenBackIn != null);
    }
  }

  /**
   * @param catalogue the region whose edition holds the received item
   * @param receivedIn the edition from which on it does
   * @param returnedIn the edition from which on it does no more
   * @param returnedFrom when that takes effect
   */
  record Line(ItemCode given, RegionCode region, String organCode, String organName, ItemCode received,
      RegionCode catalogue, @Nullable Long receivedIn, @Nullable Long returnedIn, @Nullable Instant returnedFrom) {

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

  List<Phase> phases(LocalDate today) {
    return Phase.of(down.handover(), backInFact(), extension(today).orElse(null));
  }

  /** The withdrawal as it came about: a giver that publishes late begins to accept again late. */
  private @Nullable Handover backInFact() {
    var began = items.stream().map(Given::takenBackFrom).filter(Objects::nonNull).max(naturalOrder())
        .map(Delegation::day).orElse(null);
    if (back == null || began == null || !began.isAfter(back.from())) {
      return backHandover();
    }
    var until = back.transitionUntil();
    return new Handover(began, until == null || until.isBefore(began) ? null : until);
  }

  /** How long both accept, of all its items, beyond what it says; of the withdrawal when there is one. */
  Optional<Extension> extension(LocalDate today) {
    var all = back == null
        ? items.stream().flatMap(item -> extension(item, today).stream()).toList()
        : lines.stream().flatMap(line -> extension(line, today).stream()).toList();
    return all.stream().max(comparing(Extension::until, nullsLast(naturalOrder())));
  }

  /** The giver is late: the receivers accept, and the giver's edition has not taken the item out. */
  Optional<Extension> extension(Given item, LocalDate today) {
    var received = lines.stream().filter(line -> line.given().equals(item.code()))
        .allMatch(line -> line.receivedIn() != null);
    return keeps || cancelled || !received || back != null && item.givenIn() == null ? Optional.empty()
        : Extension.of(down.handover(), day(item.givenFrom()), today);
  }

  /** The receiver is late: the giver accepts again, and the receiver's edition has not taken the item out. */
  Optional<Extension> extension(Line line, LocalDate today) {
    var handover = backInFact();
    return handover == null || line.receivedIn() == null || backAgain(line.given()) == null ? Optional.empty()
        : Extension.of(handover, day(line.returnedFrom()), today);
  }

  private static @Nullable LocalDate day(@Nullable Instant from) {
    return from == null ? null : LocalDate.ofInstant(from, ClockConfiguration.ZONE);
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

  /** From when on the giver holds the item again, {@link Instant#MIN} if it never gave it up; null if it does not. */
  @Nullable Instant backAgain(ItemCode given) {
    var item = items.stream().filter(one -> one.code().equals(given)).findFirst().orElseThrow();
    return keeps || item.givenIn() == null ? Instant.MIN : item.takenBackFrom();
  }
}
