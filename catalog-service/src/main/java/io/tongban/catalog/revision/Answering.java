package io.tongban.catalog.revision;

import io.tongban.catalog.audit.Action;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.change.ChangeKind;
import io.tongban.catalog.change.Grounds;
import io.tongban.catalog.change.Succession;
import io.tongban.catalog.edition.Drafts;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.Items;
import io.tongban.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organs answer to a revision, and what the administrator makes of their proposals. */
@Service
class Answering {

  private final Revisions revisions;
  private final RevisionOrgans organs;
  private final RevisionProposals proposals;
  private final Revising revising;
  private final Drafts drafts;
  private final Items items;
  private final Succession succession;

  Answering(Revisions revisions, RevisionOrgans organs, RevisionProposals proposals, Revising revising, Drafts drafts,
      Items items, Succession succession) {
    this.revisions = revisions;
    this.organs = organs;
    this.proposals = proposals;
    this.revising = revising;
    this.drafts = drafts;
    this.items = items;
    this.succession = succession;
  }

  /**
   * An organ may answer late, and answer anew as long as nothing it handed in was decided; the new answer takes the
   * place of the old one.
   *
   * @param wishes empty for "unchanged"
   * @throws Problem 409 {@code revision-over}, 409 {@code answer-decided}, 404 {@code organ-not-asked}, 400
   *     {@code item-of-other-organ}, 400 {@code revision-answer-incomplete}
   */
  @Transactional
  void answer(long id, String organ, List<ProposalWish> wishes, @Nullable String remark, Actor by) {
    var revision = revisions.lock(id).open();
    organs.get(id, organ);
    if (proposals.countDecided(id, organ) > 0) {
      throw new Problem(409, "answer-decided");
    }
    wishes.forEach(wish -> requireSound(revision, organ, wish));
    proposals.deleteOpen(id, organ);
    wishes.forEach(wish -> proposals.add(id, organ, wish, by));
    organs.answer(id, organ,
        wishes.isEmpty() ? RevisionOrgan.State.UNCHANGED : RevisionOrgan.State.CHANGES, remark, by);
    revising.record(Action.ANSWER_REVISION, revision, by, Map.of("organ", organ, "proposals", wishes.size()));
  }

  private void requireSound(Revision revision, String organ, ProposalWish wish) {
    var adds = wish.kind() == ChangeKind.ADDED;
    var values = wish.newName() != null || wish.newPromise() != null;
    if (adds != wish.items().isEmpty() || values && wish.kind() != ChangeKind.AMENDED
        || wish.newName() != null && wish.items().size() != 1) {
      throw new Problem(400, "revision-answer-incomplete").field("proposals");
    }
    var held = items.findAll(revision.from(), wish.items());
    wish.items().stream()
        .filter(code -> held.stream().noneMatch(item -> item.code().equals(code) && item.organCode().equals(organ)))
        .findFirst()
        .ifPresent(code -> {
          throw new Problem(400, "item-of-other-organ").field("proposals").args(code);
        });
  }

  /**
   * Adopting a cancellation, or an amendment that names the new values, changes the draft in the same step; everything
   * else is then edited or declared there by hand.
   *
   * @param grounds what the change rests on; its reason is the administrator's word on the proposal
   * @throws Problem 409 {@code proposal-decided}, and as {@link Succession}
   */
  @Transactional
  void decide(long id, long proposal, boolean adopted, Grounds grounds, Actor by) {
    var revision = revisions.lock(id).open();
    var made = proposals.get(id, proposal);
    if (made.state() != Proposal.State.OPEN) {
      throw new Problem(409, "proposal-decided");
    }
    if (adopted) {
      carryOut(revision, made, grounds, by);
    }
    proposals.decide(proposal, adopted, grounds.reason(), by);
    var details = new HashMap<String, Object>();
    details.put("organ", made.organ());
    details.put("kind", made.kind());
    details.put("items", made.items());
    details.put("adopted", adopted);
    details.put("reason", grounds.reason());
    revising.record(Action.DECIDE_PROPOSAL, revision, by, details);
  }

  private void carryOut(Revision revision, Proposal made, Grounds grounds, Actor by) {
    var cancels = made.kind() == ChangeKind.CANCELLED;
    if (!cancels && made.newName() == null && made.newPromise() == null) {
      return;
    }
    var draft = drafts.take(revision.draft());
    if (cancels) {
      succession.cancel(draft, made.items(), grounds, by);
    } else {
      var amended = items.findAll(draft.id(), made.items()).stream().map(item -> amended(item, made)).toList();
      if (amended.size() < made.items().size()) {
        throw new Problem(404, "item-not-in-draft").field("items").args(made.items().getFirst());
      }
      succession.amend(draft, amended, grounds, by);
    }
  }

  private static Item amended(Item item, Proposal made) {
    var renamed = made.newName() == null ? item : item.named(made.newName().strip());
    return made.newPromise() == null ? renamed : renamed.promising(made.newPromise());
  }
}
