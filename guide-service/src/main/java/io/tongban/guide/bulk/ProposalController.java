package io.tongban.guide.bulk;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.OPENNESS_OFFICER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.access.Needs;
import io.tongban.access.Role;
import io.tongban.guide.bulk.model.Outcome;
import io.tongban.guide.bulk.model.Status;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes to many guides, for who proposes and who reviews them. */
@RestController
@RequestMapping("/api/guides/bulk-edits/proposals")
@Tag(name = "指南批量修改 Bulk edits")
class ProposalController {

  private static final int MOST = 200;

  private final Proposing proposing;
  private final Proposals proposals;
  private final ProposalViews views;

  ProposalController(Proposing proposing, Proposals proposals, ProposalViews views) {
    this.proposing = proposing;
    this.proposals = proposals;
    this.views = views;
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping
  @Operation(
      summary = "提交批量修改：Propose a change to many guides for review by another person",
      description = "Refused like the change itself: too-many-guides, guides-changed-meanwhile, guide-not-publishable.")
  ResponseEntity<Head> propose(@RequestBody @Valid BulkEditController.Order order,
      @Parameter(hidden = true) Caller caller) {
    BulkEditController.authorise(order.edit(), caller);
    var id = proposing.propose(order.edit(), order.versions(), caller);
    return ResponseEntity.created(URI.create("/api/guides/bulk-edits/proposals/" + id)).body(Head.of(kept(id)));
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @GetMapping
  @Operation(
      summary = "批量修改清单：The proposed changes of my regions and organs, newest first",
      description = """
          status: IN_REVIEW, PUBLISHED, RETURNED or WITHDRAWN; after: next of the page before; size: 1 to 200.""")
  Listing list(@RequestParam @Nullable Status status, @RequestParam @Nullable Long after,
      @RequestParam(defaultValue = "50") int size, @Parameter(hidden = true) Caller caller) {
    if (size < 1 || size > MOST) {
      throw new Problem(400, "invalid-page").field("size").args(MOST);
    }
    var grants = Stream.of(CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER)
        .flatMap(role -> caller.grantsOf(role).stream()).toList();
    var found = proposals.list(grants.stream().map(grant -> grant.region().prefix()).toList(),
        grants.stream().map(Grant::organ).toList(), status, after, size + 1);
    var page = found.stream().limit(size).map(Head::of).toList();
    return new Listing(page, found.size() > size ? page.getLast().id() : null);
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @GetMapping("/{id}")
  @Operation(
      summary = "一项批量修改：A proposed change, guide by guide",
      description = """
          changed: whether a guide reads otherwise than its proposer saw; faults: what keeps it from being
          published.""")
  View one(@PathVariable long id, @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) Locale locale) {
    return view(reader(id, caller), locale);
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @PostMapping("/{id}/publication")
  @Operation(
      summary = "发布批量修改：Publish what another person proposed, all at once",
      description = """
          leaveOut: codes of guides that stay as they are. 403 own-work for who proposed it. 409
          guides-changed-meanwhile and guide-not-publishable name guides that have to be left out, or the proposal
          returned; none is published then.""")
  View publish(@PathVariable long id, @RequestBody @Valid Publication order, @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Locale locale) {
    var kept = reader(id, caller);
    var leaveOut = order.leaveOut() == null ? Set.<String>of() : Set.copyOf(order.leaveOut());
    return done(proposing.publish(kept, order.version(), leaveOut, caller), locale);
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @PostMapping("/{id}/return")
  @Operation(summary = "退回批量修改：Return the proposal as a whole with reasons; 403 own-work for who proposed it")
  View giveBack(@PathVariable long id, @RequestBody @Valid Return why, @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Locale locale) {
    return done(proposing.giveBack(reader(id, caller), why.version(), why.reasons().strip(), caller), locale);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/{id}/withdrawal")
  @Operation(summary = "撤回批量修改：Take the proposal back from review")
  View withdraw(@PathVariable long id, @RequestBody @Valid Version version, @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Locale locale) {
    return done(proposing.withdraw(writer(id, caller), version.version(), caller), locale);
  }

  private View done(Outcome outcome, Locale locale) {
    return switch (outcome) {
      case Outcome.Done(var proposal) -> view(kept(proposal.id()), locale);
      case Outcome.Refused(var reason) -> throw switch (reason) {
        case CHANGED_MEANWHILE -> new Problem(409, "changed-meanwhile").field("version");
        case NOT_IN_REVIEW -> new Problem(409, "proposal-not-in-review");
        case OWN_WORK -> new Problem(403, "own-work");
      };
    };
  }

  private View view(Proposals.Kept kept, Locale locale) {
    return new View(Head.of(kept), kept.edit(), views.lines(kept, locale));
  }

  private Proposals.Kept reader(long id, Caller caller) {
    return held(id, caller, CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER);
  }

  private Proposals.Kept writer(long id, Caller caller) {
    return held(id, caller, CATALOGUE_ADMINISTRATOR);
  }

  private Proposals.Kept held(long id, Caller caller, Role... roles) {
    var kept = kept(id);
    if (Stream.of(roles).noneMatch(role -> caller.may(role, kept.edit().region(), kept.edit().organ()))) {
      throw new Problem(403, "wrong-region");
    }
    return kept;
  }

  private Proposals.Kept kept(long id) {
    return proposals.find(id).orElseThrow(() -> new Problem(404, "not-found").args(Long.toString(id)));
  }

  /** @param version the one read last */
  record Version(@NotNull Integer version) {}

  record Publication(
      @NotNull Integer version, @Size(max = BulkEditing.MOST) @Nullable List<@NotBlank String> leaveOut) {}

  record Return(@NotNull Integer version, @NotBlank @Size(max = 2000) String reasons) {}

  /**
   * @param version to be named by who decides
   * @param leftOut how many guides stayed as they were when it was published
   * @param decidedBy null while it is in review
   */
  record Head(long id, int version, Status status, String region, String organ, String organName, String aspect,
      int guides, int leftOut, String proposedBy, Instant proposedAt, @Nullable String decidedBy,
      @Nullable Instant decidedAt, @Nullable String reasons) {

    static Head of(Proposals.Kept kept) {
      var proposal = kept.proposal();
      var decided = proposal.decided();
      return new Head(proposal.id(), proposal.version(), proposal.status(), kept.edit().region().value(),
          kept.edit().organ(), kept.organName(), kept.edit().aspect(), kept.guides(), kept.leftOut(),
          kept.proposedByName(), kept.proposedAt(), decided == null ? null : decided.byName(),
          decided == null ? null : decided.at(), decided == null ? null : decided.reasons());
    }
  }

  /** @param next what to pass as {@code after}; null at the end */
  record Listing(List<Head> proposals, @Nullable Long next) {}

  record View(Head proposal, BulkEdit edit, List<ProposalViews.Line> guides) {}
}
