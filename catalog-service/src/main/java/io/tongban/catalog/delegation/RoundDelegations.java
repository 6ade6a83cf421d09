package io.tongban.catalog.delegation;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.change.Grounds;
import io.tongban.catalog.delegation.Delegation.Origin;
import io.tongban.catalog.delegation.Delegation.Terms;
import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.item.ItemCode;
import io.tongban.clock.ClockConfiguration;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Delegations that a clean-up round decides. They are delegations as all others: no edition is published that leaves
 * nobody to accept, and what nobody has published can be given up.
 */
@Component
public class RoundDelegations {

  private final Delegating delegating;
  private final Delegations delegations;
  private final Clock clock;

  RoundDelegations(Delegating delegating, Delegations delegations, Clock clock) {
    this.delegating = delegating;
    this.delegations = delegations;
    this.clock = clock;
  }

  /**
   * @param proposal that is carried out
   * @param from the first day on which the receivers accept
   * @param grounds with a document, a treatment of running cases and the round
   */
  public record Wanted(long proposal, List<ItemCode> items, List<Receiver> receivers, boolean keeps, LocalDate from,
      Grounds grounds) {}

  /**
   * Prepares what is not under way yet, and writes into the round's draft the handovers that are done first: an edition
   * has one first moment, so the others stay in the list until an edition of their own day.
   *
   * @return the delegations' ids in the order of what is wanted
   * @throws Problem as {@link Delegating#prepare} and {@link Delegating#write}
   */
  @Transactional(propagation = MANDATORY)
  public List<Long> carryOut(Draft draft, List<Wanted> wanted, Actor by) {
    var under = wanted.stream().map(one -> underWay(draft, one, by)).toList();
    var first = under.stream().map(one -> one.down().from()).min(Comparator.naturalOrder()).orElse(LocalDate.MAX);
    under.stream().filter(one -> one.keeps() || one.down().handover().done().equals(first))
        .forEach(one -> delegating.write(one.id(), draft.id(), one.version(), by));
    return under.stream().map(Delegation::id).toList();
  }

  private Delegation underWay(Draft draft, Wanted wanted, Actor by) {
    var round = Objects.requireNonNull(wanted.grounds().round());
    return delegations.ofRound(round).stream()
        .filter(one -> one.origin() != null && one.origin().proposal() == wanted.proposal())
        .findFirst()
        .orElseGet(() -> delegating.prepare(new Delegating.Wish(draft.region(), wanted.items(), wanted.receivers(),
            wanted.keeps(), terms(wanted), new Origin(round, wanted.proposal())), by));
  }

  private static Terms terms(Wanted wanted) {
    var grounds = wanted.grounds();
    return new Terms(wanted.from(), grounds.transitionUntil(), Objects.requireNonNull(grounds.runningCases()),
        Objects.requireNonNull(grounds.document()), grounds.documentNumber(), grounds.reason());
  }

  /** Cancels what nobody has published; what a receiver has published stays and can be withdrawn (收回). */
  @Transactional(propagation = MANDATORY)
  public void giveUp(long round, Actor by) {
    new ArrayList<>(delegations.ofRound(round)).stream().filter(one -> !one.published())
        .forEach(one -> delegating.cancel(one.id(), one.version(), by));
  }

  /** The ids of those that are not given up. */
  public List<Long> of(long round) {
    return delegations.ofRound(round).stream().map(Delegation::id).toList();
  }

  /** The first day that a delegation can begin on. */
  public LocalDate earliest() {
    return LocalDate.ofInstant(clock.instant(), ClockConfiguration.ZONE).plusDays(1);
  }
}
