package io.tongban.catalog.round;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.tongban.catalog.audit.Action;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.audit.Audit;
import io.tongban.catalog.audit.AuditEntry;
import io.tongban.catalog.change.Grounds;
import io.tongban.catalog.change.Succession;
import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.edition.DraftFilling;
import io.tongban.catalog.edition.Drafts;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.Items;
import io.tongban.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the decisions of a round into a draft edition, with a declared change for each. */
@Component
class DrawingUp {

  private final Drafts drafts;
  private final DraftFilling filling;
  private final Items items;
  private final Succession succession;
  private final HandingDown handingDown;
  private final Audit audit;

  DrawingUp(Drafts drafts, DraftFilling filling, Items items, Succession succession, HandingDown handingDown,
      Audit audit) {
    this.drafts = drafts;
    this.filling = filling;
    this.items = items;
    this.succession = succession;
    this.handingDown = handingDown;
    this.audit = audit;
  }

  /**
   * All or nothing, in the transaction of the step.
   *
   * @throws Problem 409 {@code draft-exists}, and as {@link Succession} and {@link HandingDown}
   */
  @Transactional(propagation = MANDATORY)
  Draft draw(Round round, List<Proposal> adopted, int year, String title, Actor by) {
    var draft = begun(round, year, title);
    audit.record(AuditEntry.of(Action.BEGIN_DRAFT, by, round.region()).edition(draft.id())
        .details(Map.of("title", title, "year", year, "from", round.baseEdition(), "round", round.id())));
    adopted.forEach(proposal -> carryOut(draft, round, proposal, by));
    handingDown.carryOut(draft, round, adopted, by);
    return draft;
  }

  private Draft begun(Round round, int year, String title) {
    try {
      var draft = drafts.begin(round.region(), year, title);
      drafts.take(draft.id());
      drafts.holds(draft, filling.fill(draft, round.baseEdition()));
      return draft;
    } catch (DuplicateKeyException e) {
      throw new Problem(409, "draft-exists").field("title").args(title, year);
    }
  }

  private void carryOut(Draft draft, Round round, Proposal proposal, Actor by) {
    var effect = proposal.inTheEnd();
    var grounds = new Grounds(round.document(), round.documentNumber(), proposal.reason(), effect.runningCases(),
        effect.transitionUntil(), round.id());
    switch (proposal.kind()) {
      case CANCEL -> succession.cancel(draft, proposal.items(), grounds, by);
      case DELEGATE -> { }
      case MERGE -> {
        var into = items.findAll(draft.id(), List.of(Objects.requireNonNull(effect.into()))).stream().findFirst()
            .orElseThrow(() -> new Problem(404, "item-not-in-draft").field("into").args(effect.into()));
        succession.merge(draft, proposal.items(), RoundWordings.named(into, effect.name()), grounds, by);
      }
      case ADJUST -> succession.amend(draft, held(draft, proposal.items()).stream()
          .map(item -> RoundWordings.adjusted(item, Objects.requireNonNull(effect.adjustment())))
          .toList(), grounds, by);
      case TRANSFER -> {
        var organ = Objects.requireNonNull(effect.organ());
        succession.transfer(draft, proposal.items(), organ.code(), organ.name(), grounds, by);
      }
      case SET_UP -> succession.setUp(draft,
          List.of(RoundWordings.setUp(Objects.requireNonNull(effect.item()), round.region())), grounds, by);
    }
  }

  private List<Item> held(Draft draft, List<ItemCode> codes) {
    var found = items.findAll(draft.id(), codes);
    if (found.size() < codes.size()) {
      var known = found.stream().map(Item::code).toList();
      throw new Problem(404, "item-not-in-draft").field("items")
          .args(codes.stream().filter(code -> !known.contains(code)).findFirst().orElseThrow());
    }
    return found;
  }
}
