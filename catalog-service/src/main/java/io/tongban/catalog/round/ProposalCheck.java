package io.tongban.catalog.round;

import io.tongban.catalog.change.DeclaredChange.RunningCases;
import io.tongban.catalog.delegation.Receiver;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.Items;
import io.tongban.catalog.item.OrganCode;
import io.tongban.catalog.round.model.ProposalKind;
import io.tongban.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a proposal says all that its kind needs, of items that the base edition holds. */
@Component
class ProposalCheck {

  private final Items items;

  ProposalCheck(Items items) {
    this.items = items;
  }

  /**
   * @param onlyOf the organ whose items alone may be named; null for all
   * @throws Problem 400 {@code proposal-incomplete} with all that is wrong
   */
  void require(Round round, Proposals.Wish wish, @Nullable String onlyOf) {
    var check = new Check(round, wish.kind(), wish.items());
    if (wish.grounds().isEmpty()) {
      check.wrong("grounds", "proposal-part-needed");
    }
    check.items(onlyOf);
    check.effect(wish.effect());
    check.finish();
  }

  /** As {@link #require} for what shall be decided instead. */
  void require(Round round, Proposal proposal, Effect instead) {
    var check = new Check(round, proposal.kind(), proposal.items());
    check.effect(instead);
    check.finish();
  }

  private final class Check {

    private final Round round;
    private final ProposalKind kind;
    private final List<ItemCode> codes;
    private final List<Problem.FieldError> errors = new ArrayList<>();

    Check(Round round, ProposalKind kind, List<ItemCode> codes) {
      this.round = round;
      this.kind = kind;
      this.codes = codes;
    }

    void items(@Nullable String onlyOf) {
      if (kind == ProposalKind.SET_UP) {
        if (!codes.isEmpty()) {
          wrong("items", "proposal-items-not-needed");
        }
        return;
      }
      if (codes.isEmpty() || kind == ProposalKind.MERGE && codes.size() < 2) {
        wrong("items", kind == ProposalKind.MERGE ? "proposal-merge-of-one" : "proposal-part-needed");
      }
      if (new HashSet<>(codes).size() < codes.size()) {
        wrong("items", "proposal-item-twice");
      }
      var found = items.findAll(round.baseEdition(), codes);
      var known = found.stream().map(Item::code).toList();
      codes.stream().filter(code -> !known.contains(code))
          .forEach(code -> wrong("items", "proposal-item-unknown", code, round.baseTitle()));
      if (onlyOf != null) {
        found.stream().filter(item -> !item.organCode().equals(onlyOf))
            .forEach(item -> wrong("items", "proposal-item-of-other", item.code(), item.organName()));
      }
    }

    void effect(Effect effect) {
      switch (kind) {
        case CANCEL -> { }
        case DELEGATE -> delegation(effect);
        case MERGE -> {
          if (needed("effect.into", effect.into()) && !codes.contains(effect.into())) {
            wrong("effect.into", "proposal-into-other", Objects.requireNonNull(effect.into()));
          }
        }
        case ADJUST -> {
          if (effect.adjustment() == null || effect.adjustment().nothing()) {
            wrong("effect.adjustment", "proposal-part-needed");
          }
        }
        case TRANSFER -> needed("effect.organ", effect.organ());
        case SET_UP -> setUp(effect);
      }
      if (kind.touchesRunningCases()) {
        needed("effect.runningCases", effect.runningCases());
      }
    }

    private void delegation(Effect effect) {
      var region = effect.region();
      if ((region == null) == (effect.tier() == null)) {
        wrong("effect.region", "proposal-part-needed");
      } else if (region == null
          ? Objects.requireNonNull(effect.tier()).compareTo(round.region().tier()) <= 0
          : !round.region().covers(region) || region.equals(round.region())) {
        wrong("effect.region", "proposal-region-not-below");
      }
      effect.receivers().forEach(receiver -> receiver(effect, receiver));
      if (effect.runningCases() == RunningCases.ENDED) {
        wrong("effect.runningCases", "proposal-cases-go-on");
      }
      var until = effect.transitionUntil();
      if (until != null && effect.effectiveFrom() != null && until.isBefore(effect.effectiveFrom())) {
        wrong("effect.transitionUntil", "proposal-transition-before-start", effect.effectiveFrom());
      }
    }

    private void receiver(Effect effect, Receiver receiver) {
      var place = receiver.region();
      if (!round.region().covers(place) || place.equals(round.region())
          || effect.region() != null && !effect.region().covers(place)
          || effect.tier() != null && effect.tier() != place.tier()) {
        wrong("effect.receivers", "proposal-receiver-elsewhere", receiver.organName(), place);
      }
      if (receiver.organCode().length() != 18 || !OrganCode.regular(receiver.organCode())) {
        wrong("effect.receivers", "proposal-receiver-code", receiver.organName(), receiver.organCode());
      }
    }

    private void setUp(Effect effect) {
      var item = effect.item();
      if (needed("effect.item", item)
          && !items.findAll(round.baseEdition(), List.of(Objects.requireNonNull(item).code())).isEmpty()) {
        wrong("effect.item.code", "proposal-code-taken", item.code());
      }
    }

    private boolean needed(String field, @Nullable Object part) {
      if (part == null) {
        wrong(field, "proposal-part-needed");
      }
      return part != null;
    }

    void wrong(String field, String code, Object... args) {
      errors.add(new Problem.FieldError(field, code, args));
    }

    void finish() {
      if (!errors.isEmpty()) {
        var problem = new Problem(400, "proposal-incomplete").args(errors.size());
        errors.forEach(problem::error);
        throw problem;
      }
    }
  }
}
