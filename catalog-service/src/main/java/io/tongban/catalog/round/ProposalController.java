package io.tongban.catalog.round;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.DECIDER;
import static io.tongban.access.Role.REVIEWER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.Public;
import io.tongban.catalog.Page;
import io.tongban.catalog.element.LegalReference;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.Items;
import io.tongban.catalog.round.model.ProposalCourse.Verdict;
import io.tongban.catalog.round.model.ProposalKind;
import io.tongban.catalog.round.model.ProposalState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalog/rounds/{round}/proposals")
@Tag(name = "清理建议 Proposals of a round")
class ProposalController {

  private final Proposing proposing;
  private final Proposals proposals;
  private final Items items;
  private final RoundReading reading;

  ProposalController(Proposing proposing, Proposals proposals, Items items, RoundReading reading) {
    this.proposing = proposing;
    this.proposals = proposals;
    this.items = items;
    this.reading = reading;
  }

  @Public
  @GetMapping
  @Operation(
      summary = "清理建议列表：The proposals of a round, in the order they were made",
      description = "The public sees from the notice on what the legality review let through.")
  Page<ProposalView> list(@PathVariable long round, @RequestParam @Nullable ProposalKind kind,
      @RequestParam @Nullable ProposalState state, @RequestParam @Nullable String organ,
      @RequestParam @Nullable Long after, @RequestParam(defaultValue = "20") int size,
      @Parameter(hidden = true) Caller caller) {
    Page.require(size, 0);
    var found = reading.visible(round, caller);
    var inside = RoundAccess.inside(found.region(), caller);
    var page = proposals.list(round, kind, state, organ, !inside, after == null ? 0 : after, size + 1);
    var named = named(found, page);
    return Page.of(page, size, null, proposal -> Long.toString(proposal.id()))
        .map(proposal -> ProposalView.of(proposal, named, inside));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "提出清理建议：Propose for an organ what shall become of items; 400 proposal-incomplete lists what is missing",
      description = """
          CANCEL 取消, DELEGATE 下放 (effect.region or effect.tier; effect.receivers and effect.effectiveFrom may follow,
          but no edition is drawn up without them), MERGE 合并 (effect.into, one of the items), ADJUST 调整
          (effect.adjustment), TRANSFER 划转 (effect.organ), SET_UP 新设 (effect.item, no items). All but ADJUST and
          SET_UP say in effect.runningCases what becomes of running cases.""")
  ProposalView propose(@PathVariable long round, @RequestBody @Valid NewProposal wish,
      @Parameter(hidden = true) Caller caller) {
    return view(round, proposing.propose(round, wish.checked(), caller));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PutMapping("/{id}")
  @Operation(
      summary = "修改清理建议：Amend an own proposal until its legality review",
      description = "412 proposal-changed-meanwhile unless version is the one read last; else as for a new proposal.")
  ProposalView amend(@PathVariable long round, @PathVariable long id, @RequestParam int version,
      @RequestBody @Valid NewProposal wish, @Parameter(hidden = true) Caller caller) {
    return view(round, proposing.amend(round, id, version, wish.checked(), caller));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/{id}/withdrawal")
  @Operation(summary = "撤回建议：Take a proposal back, until the round goes to its decision")
  ProposalView withdraw(@PathVariable long round, @PathVariable long id, @RequestBody @Valid Reason reason,
      @Parameter(hidden = true) Caller caller) {
    return view(round, proposing.withdraw(round, id, reason.reason().strip(), caller));
  }

  @Needs({CATALOGUE_ADMINISTRATOR, REVIEWER})
  @PostMapping("/{id}/review")
  @Operation(summary = "合法性审查：Say whether a proposal is lawful, with an opinion; not by who proposed it")
  ProposalView review(@PathVariable long round, @PathVariable long id, @RequestBody @Valid Review review,
      @Parameter(hidden = true) Caller caller) {
    return view(round, proposing.review(round, id, review.version(), review.sound(), review.opinion().strip(), caller));
  }

  @Needs({CATALOGUE_ADMINISTRATOR, DECIDER})
  @PostMapping("/{id}/decision")
  @Operation(
      summary = "审定：Adopt, reject, or adopt with changes, with the reason; by neither its proposer nor its reviewer",
      description = "effect is what is decided instead, for ADOPTED_WITH_CHANGES only.")
  ProposalView decide(@PathVariable long round, @PathVariable long id, @RequestBody @Valid Decision decision,
      @Parameter(hidden = true) Caller caller) {
    return view(round,
        proposing.decide(round, id, decision.verdict(), decision.reason().strip(), decision.effect(), caller));
  }

  private ProposalView view(long round, Proposal proposal) {
    return ProposalView.of(proposal, named(reading.known(round), List.of(proposal)), true);
  }

  private Map<ItemCode, Item> named(Round round, List<Proposal> shown) {
    Set<ItemCode> codes = new LinkedHashSet<>();
    shown.forEach(proposal -> codes.addAll(proposal.items()));
    return items.findAll(round.baseEdition(), codes).stream().collect(Collectors.toMap(Item::code, item -> item));
  }

  record NewProposal(@NotNull ProposalKind kind, @Nullable @Size(max = 500) List<@NotNull ItemCode> items,
      Effect.@NotNull @Valid Organ organ, @NotBlank @Size(max = 2000) String reason,
      @Nullable @Size(max = 50) List<@NotNull @Valid LegalReference> grounds, @Nullable @Valid Effect effect) {

    Proposals.Wish checked() {
      return new Proposals.Wish(kind, Objects.requireNonNullElse(items, List.of()), organ, reason.strip(),
          Objects.requireNonNullElse(grounds, List.of()),
          Objects.requireNonNullElse(effect, Effect.NONE));
    }
  }

  record Reason(@NotBlank @Size(max = 2000) String reason) {}

  /** @param version of the proposal that was read; 412 when it was amended since. Null: not asked */
  record Review(@NotNull Boolean sound, @NotBlank @Size(max = 2000) String opinion, @Nullable Integer version) {}

  record Decision(@NotNull Verdict verdict, @NotBlank @Size(max = 2000) String reason,
      @Nullable @Valid Effect effect) {}

  /** @param name null when the base edition holds no such item any more */
  record Named(String code, @Nullable String name, @Nullable String organName, @Nullable String type,
      @Nullable Integer promisedLimitDays, @Nullable Integer statutoryLimitDays) {

    static Named of(ItemCode code, @Nullable Item item) {
      return item == null ? new Named(code.value(), null, null, null, null, null)
          : new Named(code.value(), item.name(), item.organName(), item.type().title(), item.promisedLimitDays(),
              item.statutoryLimitDays());
    }
  }

  /** @param proposedBy names of persons, for those who work on the round; null for the public */
  record ProposalView(long id, int version, ProposalKind kind, String kindName, List<Named> items, Effect.Organ organ,
      String reason, List<LegalReference> grounds, Effect effect, ProposalState state, Instant proposedAt,
      @Nullable String proposedBy, @Nullable String withdrawnReason, @Nullable String opinion,
      @Nullable Instant reviewedAt, @Nullable String reviewedBy, @Nullable String decisionReason,
      @Nullable Effect decidedEffect, @Nullable Instant decidedAt, @Nullable String decidedBy) {

    static ProposalView of(Proposal one, Map<ItemCode, Item> named, boolean inside) {
      return new ProposalView(one.id(), one.version(), one.kind(), one.kind().title(),
          one.items().stream().map(code -> Named.of(code, named.get(code))).toList(), one.organ(), one.reason(),
          one.grounds(), one.effect(), one.state(), one.proposedAt(), inside ? one.proposedByName() : null,
          one.withdrawnReason(), one.opinion(), one.reviewedAt(), inside ? one.reviewedByName() : null,
          one.decisionReason(), one.decidedEffect(), one.decidedAt(), inside ? one.decidedByName() : null);
    }
  }
}
