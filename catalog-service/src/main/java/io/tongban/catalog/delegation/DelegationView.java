package io.tongban.catalog.delegation;

import io.tongban.catalog.delegation.model.Extension;
import io.tongban.catalog.delegation.model.Phase;
import io.tongban.catalog.delegation.model.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delegation as its administrators see it.
 *
 * @param back the withdrawal; null while there is none
 * @param phases who accepts when, without gap or overlap, as it came about
 * @param extension how long both accept beyond what was stated, because one side did not publish in time; null for none
 * @param overdue the day on which acceptance should have passed over is there, and one side has not published
 */
record DelegationView(long id, int version, String region, boolean keeps, Status status, boolean overdue,
    TermsView down, @Nullable TermsView back, List<Phase> phases,
    @Nullable Extension extension, List<ItemView> items, List<LineView> lines,
    Instant createdAt, String createdBy) {

  record TermsView(LocalDate effectiveFrom, @Nullable LocalDate transitionUntil, String runningCases, String document,
      @Nullable String documentNumber, String reason) {

    static TermsView of(Delegation.Terms terms) {
      return new TermsView(terms.from(), terms.transitionUntil(), terms.runningCases().name(), terms.document(),
          terms.documentNumber(), terms.reason());
    }
  }

  record ItemView(String code, String name, String region, String organName, @Nullable Long givenIn,
      @Nullable Long takenBackIn) {}

  record LineView(String given, String region, String organCode, String organName, String received, String catalogue,
      @Nullable Long receivedIn, @Nullable Long returnedIn) {}

  static DelegationView of(Delegation delegation, LocalDate today) {
    var status = delegation.status(today);
    var back = delegation.back();
    return new DelegationView(delegation.id(), delegation.version(), delegation.region().value(), delegation.keeps(),
        status, overdue(delegation, status, today), TermsView.of(delegation.down()),
        back == null ? null : TermsView.of(back), delegation.phases(today),
        delegation.extension(today).orElse(null),
        delegation.items().stream()
            .map(item -> new ItemView(item.code().value(), item.name(), item.region().value(), item.organName(),
                item.givenIn(), item.takenBackIn()))
            .toList(),
        delegation.lines().stream()
            .map(line -> new LineView(line.given().value(), line.region().value(), line.organCode(), line.organName(),
                line.received().value(), line.catalogue().value(), line.receivedIn(), line.returnedIn()))
            .toList(),
        delegation.createdAt(), delegation.createdBy());
  }

  private static boolean overdue(Delegation delegation, Status status, LocalDate today) {
    return switch (status) {
      case PREPARED, RECEIVED -> !today.isBefore(delegation.down().handover().done());
      case WITHDRAWING, TAKEN_BACK -> {
        var back = delegation.backHandover();
        yield back != null && !today.isBefore(back.done());
      }
      case GIVEN, IN_FORCE, WITHDRAWN, CANCELLED -> false;
    };
  }
}
