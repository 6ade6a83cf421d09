package io.tongban.catalog.round;

import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.Items;
import io.tongban.catalog.item.Standing;
import io.tongban.catalog.round.model.Consequence;
import io.tongban.catalog.round.model.Forecast;
import io.tongban.catalog.round.model.ItemFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out what proposals would make of the base edition, from the same wordings that the draft is drawn up with. */
@Component
class Foreseeing {

  private final EditionFacts facts;
  private final Items items;

  Foreseeing(EditionFacts facts, Items items) {
    this.facts = facts;
    this.items = items;
  }

  /** @param names of the items that the proposals name, by code */
  record Foreseen(Forecast forecast, Map<String, String> names) {}

  /** Proposals whose items the base edition does not hold change nothing there. */
  Foreseen of(Round round, List<Proposal> counted) {
    var codes = new HashSet<ItemCode>();
    counted.forEach(proposal -> codes.addAll(proposal.items()));
    var named = items.findAll(round.baseEdition(), codes).stream()
        .filter(item -> item.standing() == Standing.IMPLEMENTATION)
        .collect(Collectors.toMap(Item::code, Function.identity()));
    var consequences = counted.stream().map(proposal -> consequence(round, proposal, named)).toList();
    return new Foreseen(Forecast.of(facts.of(round.baseEdition()), consequences), named.values().stream()
        .collect(Collectors.toMap(item -> item.code().value(), Item::name)));
  }

  private static Consequence consequence(Round round, Proposal proposal, Map<ItemCode, Item> named) {
    var effect = proposal.inTheEnd();
    var before = proposal.items().stream().map(named::get).filter(Objects::nonNull).toList();
    var after = switch (proposal.kind()) {
      case CANCEL, DELEGATE -> List.<Item>of();
      case MERGE -> before.stream().filter(item -> item.code().equals(effect.into())).toList();
      case ADJUST -> before.stream()
          .map(item -> RoundWordings.adjusted(item, Objects.requireNonNull(effect.adjustment()))).toList();
      case TRANSFER -> {
        var organ = Objects.requireNonNull(effect.organ());
        yield before.stream().map(item -> item.at(organ.code(), organ.name())).toList();
      }
      case SET_UP -> List.of(RoundWordings.setUp(Objects.requireNonNull(effect.item()), round.region()));
    };
    return new Consequence(proposal.id(), proposal.kind(), facts(before), facts(after));
  }

  private static List<ItemFacts> facts(List<Item> items) {
    return items.stream().map(item -> new ItemFacts(item.code().value(), item.type().code(), item.organCode(),
        item.organName(), item.promisedLimitDays(), item.statutoryLimitDays(), item.elements().materials().size()))
        .toList();
  }
}
