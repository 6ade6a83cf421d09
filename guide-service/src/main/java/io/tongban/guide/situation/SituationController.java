package io.tongban.guide.situation;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.Public;
import io.tongban.access.RegionCode;
import io.tongban.guide.guide.GuideBasis;
import io.tongban.guide.situation.model.Draft;
import io.tongban.guide.situation.model.Fault;
import io.tongban.guide.situation.model.Proof;
import io.tongban.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  SituationController(Questionnaires questionnaires, GuideBasis guides) {
    this.questionnaires = questionnaires;
    this.guides = guides;
  }

  /**
   * @param version the one that the writer saw; 0 or null when there was none
   * @param first keys of the questions everybody is asked; the first question when left out
   * @param questions none at all when all applicants are treated alike from now on
   */
  record WrittenQuestionnaire(
      @Nullable Integer version,
      @Nullable List<@Nullable String> first,
      @Nullable List<Draft.@Nullable Asked> questions) {

    Draft draft() {
      return new Draft(first == null ? List.of() : first, questions == null ? List.of() : questions);
    }
  }

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
  @Operation(summary = "编写办事情形问题：Write the questions of an item",
      description = """
          Replaces the questions; all versions are kept. 400 invalid-request names every fault with the path of question
          keys that leads to it: a circle, a question nobody reaches, an answer that leads to no question, a gap between
          ranges, effects that contradict each other, a material that the item does not ask for, a limit above the
          item's promise. 409 changed-meanwhile when somebody else wrote since.""")
  ResponseEntity<QuestionnaireView> write(
      @PathVariable String code, @RequestBody WrittenQuestionnaire written, @Parameter(hidden = true) Caller caller) {
    var guide = guides.toWriteFor(code);
    if (!caller.may(CATALOGUE_ADMINISTRATOR, new RegionCode(guide.region()))) {
      throw new Problem(403, "wrong-region");
    }
    var draft = written.draft();
    if (!draft.questions().isEmpty()) {
      refuse(Proof.of(draft, item(guide)).faults());
    }
    var known = written.version() == null ? 0 : written.version();
    if (questionnaires.write(code, draft, known, caller.id()) == Questionnaires.Outcome.STALE) {
      throw new Problem(409, "changed-meanwhile").field("version");
    }
    return answer(guide, questionnaires.newest(code));
  }

  private static Proof.Item item(GuideBasis.Basis guide) {
    return new Proof.Item(keys(guide), guide.promisedDays());
  }

  private static Set<String> keys(GuideBasis.Basis guide) {
    return guide.materials().stream().map(GuideBasis.Material::key).collect(Collectors.toSet());
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      var problem = new Problem(400, "invalid-request").field(faults.getFirst().field());
      faults.forEach(fault ->
          problem.error(new Problem.FieldError(fault.field(), fault.code(), fault.args().toArray())));
      throw problem;
    }
  }

  private static ResponseEntity<QuestionnaireView> answer(GuideBasis.Basis guide, Questionnaires.Version version) {
    var asked = keys(guide);
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
