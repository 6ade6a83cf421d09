package io.tongban.guide.situation;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.Public;
import io.tongban.access.RegionCode;
import io.tongban.guide.draft.DraftPart;
import io.tongban.guide.draft.PartPublishing;
import io.tongban.guide.guide.GuideBasis;
import io.tongban.guide.guide.ListedItems;
import io.tongban.guide.guide.WritingSettings;
import io.tongban.guide.situation.model.Draft;
import io.tongban.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/guides/{code}/situations")
@Tag(name = "办事情形 Situations")
class SituationController {

  private final Questionnaires questionnaires;
  private final GuideBasis guides;
  private final ListedItems items;
  private final SituationPart part;
  private final PartPublishing publishing;
  private final WritingSettings settings;

  SituationController(Questionnaires questionnaires, GuideBasis guides, ListedItems items, SituationPart part,
      PartPublishing publishing, WritingSettings settings) {
    this.questionnaires = questionnaires;
    this.guides = guides;
    this.items = items;
    this.part = part;
    this.publishing = publishing;
    this.settings = settings;
  }

  /**
   * @param version the one that the writer saw; 0 or null when there was none
   * @param draft without a question when all applicants are treated alike from now on
   */
  record WrittenQuestionnaire(@Nullable Integer version, @JsonUnwrapped Draft draft) {}

  /**
   * @param version 0 where nothing was ever written
   * @param writtenAt null then
   * @param outdated keys of materials that answers speak of though the guide has ceased to ask for them
   */
  record QuestionnaireView(String code, int version, @Nullable List<@Nullable String> first,
      @Nullable List<Draft.@Nullable Asked> questions, @Nullable Instant writtenAt, List<String> outdated) {

    static QuestionnaireView of(String code, Questionnaires.Version version, List<String> outdated) {
      return new QuestionnaireView(code, version.number(), version.content().first(), version.content().questions(),
          version.writtenAt(), outdated);
    }
  }

  /** The newest first. */
  record VersionsView(List<VersionView> items) {}

  record VersionView(int version, Instant writtenAt) {}

  @Public
  @GetMapping
  @Operation(summary = "办事情形问题：The questions that tell an item's situations apart, as they stand",
      description = "Version 0 without questions where all applicants are treated alike. 404 as for the guide.")
  ResponseEntity<QuestionnaireView> one(@PathVariable String code) {
    return answer(guides.inForce(code), questionnaires.newest(code));
  }

  @Public
  @GetMapping("/versions")
  @Operation(summary = "办事情形问题的历次版本：All versions of an item's questions")
  VersionsView versions(@PathVariable String code) {
    return new VersionsView(questionnaires.versions(code).stream()
        .map(written -> new VersionView(written.version(), written.writtenAt())).toList());
  }

  @Public
  @GetMapping("/versions/{number}")
  @Operation(summary = "办事情形问题的某一版本：One version of an item's questions; it never changes")
  ResponseEntity<QuestionnaireView> version(@PathVariable String code, @PathVariable int number) {
    return questionnaires.version(code, number)
        .map(version -> answer(QuestionnaireView.of(code, version, List.of())))
        .orElseThrow(() -> new Problem(404, "situation-version-not-found").args(code, number));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PutMapping
  @Operation(summary = "直接编写办事情形问题：Write the questions of an item, without a second person",
      description = """
          Replaces the questions; all versions are kept. 400 invalid-request names every fault with the path of question
          keys that leads to it: a circle, a question nobody reaches, an answer that leads to no question, a gap between
          ranges, effects that contradict each other, a material that the item does not ask for, a limit above the
          item's promise, a fee where the item is free. 409 changed-meanwhile when somebody else wrote since; 409
          direct-writing-off where questions are published from drafts only.""")
  ResponseEntity<QuestionnaireView> write(
      @PathVariable String code, @RequestBody WrittenQuestionnaire written, @Parameter(hidden = true) Caller caller) {
    var guide = guides.toWriteFor(code);
    if (!caller.may(CATALOGUE_ADMINISTRATOR, new RegionCode(guide.region()), guide.organCode())) {
      throw new Problem(403, "wrong-region");
    }
    if (!settings.direct()) {
      throw new Problem(409, "direct-writing-off");
    }
    var draft = written.draft().whole();
    refuse(SituationPart.faults(draft, guide));
    var known = written.version() == null ? 0 : written.version();
    var publication = new DraftPart.Publication(caller.id(), caller.id(), known);
    var item = items.described(code).orElseThrow(() -> new Problem(404, "item-not-in-catalogue").args(code));
    if (!publishing.publish(part, item, draft, publication)) {
      throw new Problem(409, "changed-meanwhile").field("version");
    }
    return answer(guide, questionnaires.newest(code));
  }

  private static void refuse(List<Problem.FieldError> faults) {
    if (!faults.isEmpty()) {
      var problem = new Problem(400, "invalid-request").field(faults.getFirst().field());
      faults.forEach(problem::error);
      throw problem;
    }
  }

  private static ResponseEntity<QuestionnaireView> answer(GuideBasis.Basis guide, Questionnaires.Version version) {
    var asked = SituationPart.item(guide).materials();
    var outdated = version.questionnaire().materials().stream().filter(key -> !asked.contains(key)).toList();
    return answer(QuestionnaireView.of(guide.code(), version, outdated));
  }

  private static ResponseEntity<QuestionnaireView> answer(QuestionnaireView view) {
    return ResponseEntity.ok()
        .eTag("W/\"" + view.version() + "-" + Integer.toHexString(view.outdated().hashCode()) + "\"")
        .cacheControl(CacheControl.noCache().cachePublic())
        .body(view);
  }
}
