package io.tongban.catalog.round;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.change.Grounds;
import io.tongban.catalog.delegation.RoundDelegations;
import io.tongban.catalog.delegation.RoundDelegations.Wanted;
import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.Items;
import io.tongban.catalog.round.model.ProposalKind;
import io.tongban.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes delegations of what a round decides to hand down (下放), unless one of them would leave nobody to accept. */
@Component
class HandingDown {

  private final RoundDelegations delegations;
  private final Items items;

  HandingDown(RoundDelegations delegations, Items items) {
    this.delegations = delegations;
    this.items = items;
  }

  /**
   * @throws Problem 409 {@code round-delegation-gap} with every item that nobody would accept, and why; and as {@link
   *     RoundDelegations#carryOut}
   */
  @Transactional(propagation = MANDATORY)
  void carryOut(Draft draft, Round round, List<Proposal> adopted, Actor by) {
    var down = adopted.stream().filter(proposal -> proposal.kind() == ProposalKind.DELEGATE).toList();
    var errors = new ArrayList<Problem.FieldError>();
    down.forEach(proposal -> items.findAll(draft.id(), proposal.items()).forEach(item -> {
      var why = gap(item, proposal.inTheEnd(), delegations.earliest());
      if (why != null) {
        errors.add(new Problem.FieldError("items[" + item.code() + "]", why, item.name(),
            Objects.requireNonNullElse(proposal.inTheEnd().effectiveFrom(), ""), Long.toString(proposal.id())));
      }
    }));
    if (!errors.isEmpty()) {
      var problem = new Problem(409, "round-delegation-gap").field("items").args(errors.size());
      errors.forEach(problem::error);
      throw problem;
    }
    delegations.carryOut(draft, down.stream().map(proposal -> wanted(round, proposal)).toList(), by);
  }

  /** Why nobody would accept the item; null when somebody would. */
  private static @Nullable String gap(Item item, Effect effect, LocalDate earliest) {
    if (effect.receivers().isEmpty()) {
      return "round-delegation-receivers";
    }
    if (effect.effectiveFrom() == null) {
      return "round-delegation-day";
    }
    if (effect.effectiveFrom().isBefore(earliest)) {
      return "round-delegation-day-past";
    }
    return item.baseCode() == null ? "round-delegation-base-code" : null;
  }

  private static Wanted wanted(Round round, Proposal proposal) {
    var effect = proposal.inTheEnd();
    return new Wanted(proposal.id(), proposal.items(), effect.receivers(), Boolean.TRUE.equals(effect.keeps()),
        Objects.requireNonNull(effect.effectiveFrom()),
        new Grounds(Objects.requireNonNullElse(round.document(), round.title()), round.documentNumber(),
            proposal.reason(), effect.runningCases(), effect.transitionUntil(), round.id()));
  }

  @Transactional(propagation = MANDATORY)
  void giveUp(Round round, Actor by) {
    delegations.giveUp(round.id(), by);
  }

  List<Long> of(Round round) {
    return delegations.of(round.id());
  }
}
