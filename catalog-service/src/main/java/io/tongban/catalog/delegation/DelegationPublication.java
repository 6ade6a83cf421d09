package io.tongban.catalog.delegation;

import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.delegation.Delegation.Given;
import io.tongban.catalog.delegation.Delegation.Line;
import io.tongban.catalog.delegation.model.Breach;
import io.tongban.catalog.delegation.model.Breach.Moment;
import io.tongban.catalog.edition.AfterPublication;
import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.edition.PublicationCheck;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.Items;
import io.tongban.clock.ClockConfiguration;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Keeps an edition from being published that would leave an application with no organ to accept it, or with two though
 * no transition says so; and notes what a published edition has carried out.
 */
@Component
class DelegationPublication implements PublicationCheck, AfterPublication {

  private static final int NAMED = 20;

  private final Delegations delegations;
  private final DraftEntries entries;
  private final DelegationNews news;
  private final Items items;
  private final Clock clock;

  DelegationPublication(Delegations delegations, DraftEntries entries, DelegationNews news, Items items, Clock clock) {
    this.delegations = delegations;
    this.entries = entries;
    this.news = news;
    this.items = items;
    this.clock = clock;
  }

  @Override
  public List<Fault> faults(Draft draft, Instant from) {
    var faults = new ArrayList<Fault>();
    var moment = new Moment(clock.instant(), from, ClockConfiguration.ZONE);
    for (var delegation : open(draft)) {
      var held = held(draft, delegation);
      lines(draft, delegation).forEach(line -> Breach
          .receiving(delegation.down().handover(), delegation.backHandover(), line.facts(),
              held.contains(line.received().value()),
              takesBack(draft, delegation, line.given(), held) ? from : delegation.backAgain(line.given()), moment)
          .ifPresent(breach -> faults.add(fault(delegation, breach, line.received(), line.organName()))));
      if (!delegation.keeps()) {
        given(draft, delegation).forEach(item -> Breach
            .giving(delegation.down().handover(), delegation.backHandover(), item.facts(),
                held.contains(item.code().value()), allReceived(draft, delegation, item.code(), held), moment)
            .ifPresent(breach -> faults.add(fault(delegation, breach, item.code(), item.organName()))));
      }
    }
    return faults.size() <= NAMED ? faults : List.copyOf(faults.subList(0, NAMED));
  }

  @Override
  public void published(Draft edition, Instant from, Actor by) {
    for (var delegation : open(edition)) {
      var held = held(edition, delegation);
      var back = delegation.back() != null;
      var marked = markLines(edition, delegation, "received_in", line ->
          !back && line.receivedIn() == null && held.contains(line.received().value()));
      marked |= markLines(edition, delegation, "returned_in", line ->
          back && line.receivedIn() != null && line.returnedIn() == null && !held.contains(line.received().value()));
      marked |= markItems(edition, delegation, "given_in", item -> !back && item.givenIn() == null
          && (delegation.keeps() ? entries.in(delegation.id(), edition.id()) : !held.contains(item.code().value())));
      marked |= markItems(edition, delegation, "taken_back_in", item -> back && !delegation.keeps()
          && item.givenIn() != null && item.takenBackIn() == null && held.contains(item.code().value()));
      if (marked) {
        delegations.touch(delegation.id());
        news.tell(delegation, delegations.find(delegation.id()).orElseThrow());
      }
    }
  }

  private boolean markLines(Draft edition, Delegation delegation, String column, Predicate<Line> which) {
    var codes = lines(edition, delegation).filter(which).map(Line::received).toList();
    delegations.markLines(delegation.id(), column, edition.id(), codes);
    return !codes.isEmpty();
  }

  private boolean markItems(Draft edition, Delegation delegation, String column, Predicate<Given> which) {
    var codes = given(edition, delegation).filter(which).map(Given::code).toList();
    delegations.markItems(delegation.id(), column, edition.id(), codes);
    return !codes.isEmpty();
  }

  private List<Delegation> open(Draft draft) {
    var today = LocalDate.ofInstant(clock.instant(), ClockConfiguration.ZONE);
    return delegations.ofCatalogue(draft.region()).stream()
        .filter(delegation -> delegation.status(today).open()).toList();
  }

  private Set<String> held(Draft draft, Delegation delegation) {
    var codes = new HashSet<String>();
    delegation.items().forEach(item -> codes.add(item.code().value()));
    delegation.lines().forEach(line -> codes.add(line.received().value()));
    return items.held(draft, codes);
  }

  private static Stream<Line> lines(Draft draft, Delegation delegation) {
    return delegation.lines().stream().filter(line -> line.catalogue().equals(draft.region()));
  }

  private static Stream<Given> given(Draft draft, Delegation delegation) {
    return delegation.region().equals(draft.region()) ? delegation.items().stream() : Stream.empty();
  }

  /** Of one item: all its receivers have published, or do with this draft. */
  private static boolean allReceived(Draft draft, Delegation delegation, ItemCode given, Set<String> held) {
    return delegation.lines().stream().filter(line -> line.given().equals(given))
        .allMatch(line -> line.receivedIn() != null
            || line.catalogue().equals(draft.region()) && held.contains(line.received().value()));
  }

  private static boolean takesBack(Draft draft, Delegation delegation, ItemCode given, Set<String> held) {
    return delegation.backAgain(given) == null && delegation.region().equals(draft.region())
        && held.contains(given.value());
  }

  private static Fault fault(Delegation delegation, Breach breach, ItemCode code, String organ) {
    var down = delegation.down().handover();
    var back = delegation.backHandover();
    var concerned = back == null ? down : back;
    return new Fault("items[" + code + "]", breach.code(),
        List.of(code.value(), organ, Long.toString(delegation.id()), concerned.from().toString(),
            concerned.done().toString()));
  }
}
