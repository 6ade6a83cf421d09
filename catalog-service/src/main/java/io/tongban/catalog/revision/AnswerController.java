package io.tongban.catalog.revision;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.catalog.Page;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.change.DeclaredChange.RunningCases;
import io.tongban.catalog.change.Grounds;
import io.tongban.catalog.edition.EditionAccess;
import io.tongban.catalog.revision.RevisionViews.ProposalView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalog/revisions/{id}")
@Tag(name = "年度修订 Yearly revisions")
class AnswerController {

  private final Answering answering;
  private final Revisions revisions;
  private final RevisionOrgans organs;
  private final RevisionProposals proposals;
  private final RevisionViews views;

  AnswerController(Answering answering, Revisions revisions, RevisionOrgans organs, RevisionProposals proposals,
      RevisionViews views) {
    this.answering = answering;
    this.revisions = revisions;
    this.organs = organs;
    this.proposals = proposals;
    this.views = views;
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/organs/{organ}/answer")
  @Operation(
      summary = "部门答复：An organ confirms that its items stand as they are, or hands in what shall change",
      description = """
          Without proposals the answer is "unchanged" (无变化). A new answer takes the place of the old one until
          something of that was decided. The region's administrator may enter an answer for an organ.""")
  RevisionOrgan answer(@PathVariable long id, @PathVariable String organ, @RequestBody @Valid Answer answer,
      @Parameter(hidden = true) Caller caller) {
    RevisionAccess.requireAnswersFor(revisions.get(id), organ, caller);
    answering.answer(id, organ, answer.proposals(), answer.remark(), Actor.of(caller));
    return organs.get(id, organ);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @GetMapping("/proposals")
  @Operation(summary = "修订意见：What organs wish to have changed; all for who leads the revision, else of one's own organ")
  Page<ProposalView> list(@PathVariable long id, @RequestParam @Nullable String organ,
      @RequestParam Proposal.@Nullable State state, @RequestParam @Nullable Long after,
      @RequestParam(defaultValue = "20") int size, @Parameter(hidden = true) Caller caller, Locale locale) {
    Page.require(size, 0);
    var revision = revisions.get(id);
    if (organ == null) {
      EditionAccess.requireKeeper(revision.region(), caller);
    } else {
      RevisionAccess.requireAnswersFor(revision, organ, caller);
    }
    var page = Page.of(proposals.list(id, organ, state, after == null ? 0 : after, size + 1), size, null,
        proposal -> Long.toString(proposal.id()));
    return new Page<>(views.of(revision, page.items(), locale), page.total(), page.next());
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/proposals/{proposal}/decision")
  @Operation(
      summary = "处理修订意见：Adopt or reject a proposal, with a word on it",
      description = """
          Adopting a cancellation, or an amendment that names new values, changes the draft in the same step and
          declares the change; anything else is then done in the draft by hand.""")
  ProposalView decide(@PathVariable long id, @PathVariable long proposal, @RequestBody @Valid Ruling ruling,
      @Parameter(hidden = true) Caller caller, Locale locale) {
    var revision = revisions.get(id);
    EditionAccess.requireKeeper(revision.region(), caller);
    answering.decide(id, proposal, ruling.adopted(), ruling.grounds(), Actor.of(caller));
    return views.of(revision, List.of(proposals.get(id, proposal)), locale).getFirst();
  }

  record Answer(@Nullable @Size(max = 500) List<@NotNull @Valid ProposalWish> proposals,
      @Nullable @Size(max = 2000) String remark) {

    Answer {
      proposals = List.copyOf(Objects.requireNonNullElse(proposals, List.of()));
    }
  }

  record Ruling(@NotNull Boolean adopted, @NotBlank @Size(max = 2000) String decision,
      @Nullable @Size(max = 300) String document, @Nullable @Size(max = 100) String documentNumber,
      @Nullable RunningCases runningCases, @Nullable LocalDate transitionUntil) {

    Grounds grounds() {
      return new Grounds(document, documentNumber, decision.strip(), runningCases, transitionUntil, null);
    }
  }
}
