package io.tongban.guide.bulk;

import io.tongban.access.Caller;
import io.tongban.guide.bulk.model.Outcome;
import io.tongban.guide.bulk.model.Proposal;
import io.tongban.guide.bulk.model.Proposal.Decided;
import io.tongban.problem.Problem;
import io.tongban.problem.Problem.FieldError;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Proposes a change to many guides, and publishes it or gives it back. Who may is settled before. */
@Service
class Proposing {

  private final Proposals proposals;
  private final BulkEditing editing;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Proposing(Proposals proposals, BulkEditing editing, TransactionTemplate transaction, Clock clock) {
    this.proposals = proposals;
    this.editing = editing;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** @throws Problem as {@link BulkEditing#prepared}; nothing is proposed that could not be published */
  long propose(BulkEdit edit, Map<String, Integer> versions, Caller by) {
    var changes = editing.prepared(edit, versions);
    return transaction.execute(status -> proposals.add(edit, changes, by.id(), by.name(), clock.instant()));
  }

  /**
   * @param leaveOut codes of proposed guides that stay as they are
   * @throws Problem as {@link BulkEditing#prepared}, of the guides that are not left out; then none is published
   */
  Outcome publish(Proposals.Kept kept, int known, Set<String> leaveOut, Caller by) {
    var decided = kept.proposal().publish(known, decision(by, null));
    if (!(decided instanceof Outcome.Done)) {
      return decided;
    }
    var changes = editing.prepared(kept.edit(), versions(kept.proposal().id(), leaveOut));
    return transaction.execute(status -> {
      var outcome = proposals.locked(kept.proposal().id()).orElseThrow().proposal().publish(known, decision(by, null));
      if (outcome instanceof Outcome.Done done) {
        editing.write(kept.edit(), changes, kept.proposal().proposedBy(), by.id());
        proposals.decided(done.proposal(), leaveOut);
      }
      return outcome;
    });
  }

  Outcome giveBack(Proposals.Kept kept, int known, String reasons, Caller by) {
    return decide(kept, proposal -> proposal.giveBack(known, decision(by, reasons)));
  }

  Outcome withdraw(Proposals.Kept kept, int known, Caller by) {
    return decide(kept, proposal -> proposal.withdraw(known, decision(by, null)));
  }

  private Outcome decide(Proposals.Kept kept, Function<Proposal, Outcome> step) {
    return transaction.execute(status -> {
      var outcome = step.apply(proposals.locked(kept.proposal().id()).orElseThrow().proposal());
      if (outcome instanceof Outcome.Done done) {
        proposals.decided(done.proposal(), List.of());
      }
      return outcome;
    });
  }

  private Map<String, Integer> versions(long id, Set<String> leaveOut) {
    var lines = proposals.lines(id);
    var proposed = lines.stream().map(Proposals.Line::code).collect(Collectors.toSet());
    var unknown = leaveOut.stream().filter(code -> !proposed.contains(code)).sorted().toList();
    if (!unknown.isEmpty()) {
      var problem = new Problem(400, "invalid-request").field("leaveOut");
      unknown.forEach(code -> problem.error(new FieldError("leaveOut", "guide-not-proposed", code)));
      throw problem;
    }
    if (leaveOut.size() == proposed.size()) {
      throw new Problem(409, "nothing-left-to-publish").field("leaveOut");
    }
    return lines.stream().filter(line -> !leaveOut.contains(line.code()))
        .collect(Collectors.toMap(Proposals.Line::code, Proposals.Line::guideVersion));
  }

  private Decided decision(Caller by, @Nullable String reasons) {
    return new Decided(by.id(), by.name(), clock.instant(), reasons);
  }
}
