package io.tongban.catalog.edition;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.access.Needs;
import io.tongban.access.Public;
import io.tongban.access.RegionCode;
import io.tongban.catalog.Page;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.edition.model.Edition;
import io.tongban.catalog.edition.model.Refusal;
import io.tongban.catalog.edition.model.Status;
import io.tongban.clock.ClockConfiguration;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalog/editions")
@Tag(name = "目录版本 Editions")
class EditionController {

  private final Editions editions;
  private final EditionAccess access;
  private final Drafting drafting;
  private final Publishing publishing;

  EditionController(Editions editions, EditionAccess access, Drafting drafting, Publishing publishing) {
    this.editions = editions;
    this.access = access;
    this.drafting = drafting;
    this.publishing = publishing;
  }

  @Public
  @GetMapping
  @Operation(summary = "目录版本列表：Editions, newest first; drafts only for the administrators of their region")
  Page<EditionView> list(
      @RequestParam @Nullable RegionCode region,
      @RequestParam @Nullable Status status,
      @RequestParam @Nullable Long after,
      @RequestParam(defaultValue = "20") int size,
      @Parameter(hidden = true) Caller caller) {
    Page.require(size, 0);
    var draftsIn = caller.grantsOf(CATALOGUE_ADMINISTRATOR).stream()
        .filter(grant -> grant.organ().equals(Grant.EVERY_ORGAN))
        .map(Grant::region).map(RegionCode::prefix).toList();
    var found = editions.list(
        new EditionFilter(region, status), draftsIn, after == null ? Long.MAX_VALUE : after, size + 1);
    return Page.of(found, size, null, edition -> Long.toString(edition.id())).map(EditionView::of);
  }

  @Public
  @GetMapping("/{id}")
  @Operation(summary = "目录版本：One edition")
  EditionView one(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
    return EditionView.of(access.visible(id, caller));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "新建草稿：Begin a draft, empty or with all items of a published edition (年度修订)",
      description = "409 draft-exists when the region has a draft of that year and title; import or edit into that one.")
  EditionView begin(@RequestBody @Valid NewDraft wish, @Parameter(hidden = true) Caller caller) {
    EditionAccess.requireKeeper(wish.region(), caller);
    return EditionView.of(
        drafting.begin(wish.region(), wish.year(), wish.title().strip(), wish.from(), Actor.of(caller)));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/{id}/publish")
  @Operation(
      summary = "发布目录版本：Publish a draft; it ends the region's previous edition",
      description = """
          From effectiveFrom on (at once when absent; never in the past) the edition is in force, and the region's
          previous one is not. 409 edition-not-publishable lists in errors what must be mended first; 409
          edition-published-meanwhile: another edition of the region was published since the draft was begun; look at
          it, then name it in replaces.""")
  EditionView publish(@PathVariable long id, @RequestBody(required = false) @Nullable PublishWish wish,
      @Parameter(hidden = true) Caller caller) {
    access.kept(id, caller);
    var known = wish == null ? new PublishWish(null, null) : wish;
    return EditionView.of(done(publishing.publish(id, known.effectiveFrom(), known.replaces(), Actor.of(caller))));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "删除草稿：Delete a draft; a published edition stays for ever")
  void delete(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
    access.kept(id, caller);
    done(publishing.delete(id, Actor.of(caller)));
  }

  private static Edition done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var edition) -> edition;
      case Outcome.Busy() -> throw new Problem(409, "import-running");
      case Outcome.Refused(var reason, var edition) -> throw refused(reason, edition);
      case Outcome.Faulty(var faults) -> {
        var problem = new Problem(409, "edition-not-publishable").args(faults.size());
        faults.forEach(fault ->
            problem.error(new Problem.FieldError(fault.field(), fault.code(), fault.args().toArray())));
        throw problem;
      }
    };
  }

  private static Problem refused(Refusal reason, Edition edition) {
    return switch (reason) {
      case ALREADY_PUBLISHED -> new Problem(409, "edition-already-published").args(edition.title());
      case EFFECTIVE_IN_THE_PAST -> new Problem(400, "effective-in-the-past").field("effectiveFrom");
      case PUBLISHED_MEANWHILE -> new Problem(409, "edition-published-meanwhile")
          .field("replaces").args(edition.title(), Long.toString(edition.id()));
      case NOT_AFTER_PREVIOUS -> new Problem(409, "edition-not-after-previous")
          .field("effectiveFrom").args(edition.title(), local(edition.effectiveFrom()));
    };
  }

  private static String local(@Nullable Instant at) {
    return at == null ? "" : at.atZone(ClockConfiguration.ZONE).toLocalDateTime().toString().replace('T', ' ');
  }

  /** @param from the published edition whose items the draft begins with; null for none */
  record NewDraft(@NotNull RegionCode region, @Min(1990) @Max(2100) int year, @NotBlank @Size(max = 100) String title,
      @Nullable Long from) {}

  /**
   * @param effectiveFrom from when it is in force; null for at once
   * @param replaces the edition that the publisher knows to be the region's newest
   */
  record PublishWish(@Nullable Instant effectiveFrom, @Nullable Long replaces) {}

  record EditionView(long id, String region, int year, String title, Status status, int items,
      @Nullable Instant effectiveFrom, @Nullable Instant effectiveUntil, Instant createdAt,
      @Nullable Instant publishedAt) {

    static EditionView of(Edition edition) {
      return new EditionView(edition.id(), edition.region(), edition.year(), edition.title(), edition.status(),
          edition.items(), edition.effectiveFrom(), edition.effectiveUntil(), edition.createdAt(),
          edition.publishedAt());
    }
  }
}
