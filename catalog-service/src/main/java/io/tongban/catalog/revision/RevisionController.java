package io.tongban.catalog.revision;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.RegionCode;
import io.tongban.calendar.WorkingCalendar;
import io.tongban.catalog.Page;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.edition.EditionAccess;
import io.tongban.catalog.revision.RevisionViews.RevisionView;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalog/revisions")
@Tag(name = "年度修订 Yearly revisions")
class RevisionController {

  private final Revising revising;
  private final Revisions revisions;
  private final RevisionOrgans organs;
  private final Clock clock;

  RevisionController(Revising revising, Revisions revisions, RevisionOrgans organs, Clock clock) {
    this.revising = revising;
    this.revisions = revisions;
    this.organs = organs;
    this.clock = clock;
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "启动年度修订：Open the yearly revision of a region",
      description = """
          Begins a draft from the region's newest edition and asks every organ that holds items in it to answer until
          a date; answerDays are working days, by default as set. One a year, one open at a time.""")
  RevisionView open(@RequestBody @Valid NewRevision wish, @Parameter(hidden = true) Caller caller) {
    EditionAccess.requireKeeper(wish.region(), caller);
    return view(revisions.get(revising.open(wish.region(), wish.year(), wish.title().strip(), wish.notice().strip(),
        wish.answerDays(), wish.answerBasis(), Actor.of(caller))), caller);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @GetMapping
  @Operation(summary = "年度修订列表：The revisions that the caller leads, or answers for an organ, newest first")
  Page<RevisionView> list(@RequestParam @Nullable RegionCode region, @RequestParam @Nullable Long after,
      @RequestParam(defaultValue = "20") int size, @Parameter(hidden = true) Caller caller) {
    Page.require(size, 0);
    var found = revisions.list(region, caller.grantsOf(CATALOGUE_ADMINISTRATOR),
        after == null ? Long.MAX_VALUE : after, size + 1);
    return Page.of(found, size, null, revision -> Long.toString(revision.id()))
        .map(revision -> view(revision, caller));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @GetMapping("/{id}")
  @Operation(summary = "年度修订：One revision with the organs asked, their answers and the reminders to them")
  RevisionView one(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
    return view(revisions.get(id), caller);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/{id}/organs/{organ}/silent")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "登记未答复：Go on without an organ that did not answer in time, and say why")
  void silent(@PathVariable long id, @PathVariable String organ, @RequestBody @Valid Reason why,
      @Parameter(hidden = true) Caller caller) {
    led(id, caller);
    revising.silent(id, organ, why.reason().strip(), Actor.of(caller));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/{id}/close")
  @Operation(
      summary = "结束年度修订：Close a revision; its draft can then be published",
      description = "409 revision-not-closable lists the organs that wait and the proposals that are undecided.")
  RevisionView close(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
    led(id, caller);
    revising.close(id, Actor.of(caller));
    return view(revisions.get(id), caller);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/{id}/stop")
  @Operation(summary = "中止年度修订：Give a revision up; the draft stays, and the year may have another one")
  RevisionView stop(@PathVariable long id, @RequestBody @Valid Reason why, @Parameter(hidden = true) Caller caller) {
    led(id, caller);
    revising.stop(id, why.reason().strip(), Actor.of(caller));
    return view(revisions.get(id), caller);
  }

  private void led(long id, Caller caller) {
    EditionAccess.requireKeeper(revisions.get(id).region(), caller);
  }

  private RevisionView view(Revision revision, Caller caller) {
    var leads = RevisionAccess.leads(revision, caller);
    var own = organs.of(revision.id()).stream()
        .filter(organ -> leads || RevisionAccess.answersFor(revision, organ.code(), caller))
        .toList();
    if (!leads && own.isEmpty()) {
      throw new Problem(404, "not-found").args(Long.toString(revision.id()));
    }
    return RevisionView.of(revision, own, leads, WorkingCalendar.dateOf(clock.instant()));
  }

  /**
   * @param notice what the organs are asked for
   * @param answerDays working days; null for the setting
   * @param answerBasis what that term rests on; null for the setting
   */
  record NewRevision(@NotNull RegionCode region, @Min(1990) @Max(2100) int year,
      @NotBlank @Size(max = 100) String title, @NotBlank @Size(max = 4000) String notice,
      @Nullable @Min(1) @Max(250) Integer answerDays, @Nullable @Size(max = 500) String answerBasis) {}

  record Reason(@NotBlank @Size(max = 2000) String reason) {}
}
