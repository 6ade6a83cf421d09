package io.tongban.guide.draft;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.OPENNESS_OFFICER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.guide.draft.model.Draft;
import io.tongban.guide.draft.model.Outcome;
import io.tongban.guide.draft.model.Person;
import io.tongban.guide.guide.Described;
import io.tongban.guide.guide.GuideDraft;
import io.tongban.guide.guide.GuideView;
import io.tongban.guide.guide.Previews;
import io.tongban.guide.guide.Proofreading;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The draft of one guide, for who writes and who reviews it. */
@RestController
@RequestMapping("/api/guides/{code}/draft")
@Tag(name = "指南草稿 Guide drafts")
class DraftController {

  private final Drafting drafting;
  private final Drafts drafts;
  private final DraftAccess access;
  private final Proofreading proofreading;
  private final Previews previews;
  private final MessageSource messages;
  private final JsonMapper json;

  DraftController(Drafting drafting, Drafts drafts, DraftAccess access, Proofreading proofreading, Previews previews,
      MessageSource messages, JsonMapper json) {
    this.drafting = drafting;
    this.drafts = drafts;
    this.access = access;
    this.proofreading = proofreading;
    this.previews = previews;
    this.messages = messages;
    this.json = json;
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @GetMapping
  @Operation(summary = "指南草稿：The draft, and what keeps it from being published; 404 no-draft")
  DraftView one(@PathVariable String code, @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Locale locale) {
    return view(access.reader(code, caller), draft(code), locale);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PutMapping
  @Operation(
      summary = "保存指南草稿：Save the draft, also unfinished, as while typing",
      description = """
          version: the one read last, none to begin a draft. 412 draft-changed-meanwhile names who saved it since. 409
          draft-in-review while it is reviewed. guideVersion: the published version its writer has seen.""")
  DraftView save(@PathVariable String code, @RequestBody SavedDraft draft, @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Locale locale) {
    var item = access.writer(code, caller);
    return done(item, drafting.save(item, draft.content(), draft.version(), draft.guideVersion(), person(caller)),
        locale);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "放弃指南草稿：Discard the draft; 412 draft-changed-meanwhile unless version is the one read last")
  void discard(@PathVariable String code, @RequestParam int version, @Parameter(hidden = true) Caller caller) {
    access.writer(code, caller);
    drafting.discard(code, version, person(caller));
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @GetMapping("/preview")
  @Operation(summary = "预览：The guide as it would read, with what is missing")
  GuideView preview(@PathVariable String code, @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Locale locale) {
    return previews.of(access.reader(code, caller), content(draft(code)), locale);
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @GetMapping("/steps")
  @Operation(summary = "草稿经过：Who did what to the item's drafts, oldest first")
  List<Drafts.Done> steps(@PathVariable String code, @Parameter(hidden = true) Caller caller) {
    access.reader(code, caller);
    return drafts.trail(code);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/submission")
  @Operation(
      summary = "送审：Submit the draft for review by another person",
      description = "409 guide-not-publishable names every aspect without a value and every contradiction to the item.")
  DraftView submit(@PathVariable String code, @RequestBody @Valid Version version,
      @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) Locale locale) {
    var item = access.writer(code, caller);
    refuseUnfit(item, draft(code));
    return done(item, drafting.submit(code, version.version(), person(caller)), locale);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/withdrawal")
  @Operation(summary = "撤回送审：Take the draft back from review to write on")
  DraftView withdraw(@PathVariable String code, @RequestBody @Valid Version version,
      @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) Locale locale) {
    return done(access.writer(code, caller), drafting.withdraw(code, version.version(), person(caller)), locale);
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @PostMapping("/return")
  @Operation(summary = "退回：Return the draft with reasons; 403 own-work for who wrote or submitted it")
  DraftView giveBack(@PathVariable String code, @RequestBody @Valid Return why, @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Locale locale) {
    var item = access.reader(code, caller);
    return done(item, drafting.giveBack(code, why.version(), why.reasons().strip(), person(caller)), locale);
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @PostMapping("/publication")
  @Operation(
      summary = "发布：Publish the draft that another person wrote",
      description = """
          403 own-work for who wrote or submitted it. 409 guide-not-publishable as at the submission; 409
          guide-changed-since-draft when the guide reads otherwise than its writer saw.""")
  GuideView publish(@PathVariable String code, @RequestBody @Valid Version version,
      @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) Locale locale) {
    var item = access.reader(code, caller);
    var draft = draft(code);
    refuseUnfit(item, draft);
    if (drafting.publish(item, version.version(), person(caller)) instanceof Outcome.Refused refused) {
      throw problem(refused);
    }
    return previews.of(item, content(draft), locale);
  }

  private DraftView done(Described item, Outcome outcome, Locale locale) {
    return switch (outcome) {
      case Outcome.Done done -> view(item, done.draft(), locale);
      case Outcome.Refused refused -> throw problem(refused);
    };
  }

  private static Problem problem(Outcome.Refused refused) {
    var draft = refused.asItIs();
    return switch (refused.reason()) {
      case CHANGED_MEANWHILE -> new Problem(412, "draft-changed-meanwhile").field("version")
          .args(draft.editedBy().name(), draft.editedAt(), draft.version());
      case IN_REVIEW -> new Problem(409, "draft-in-review");
      case NOT_IN_REVIEW -> new Problem(409, "draft-not-in-review");
      case OWN_WORK -> new Problem(403, "own-work");
    };
  }

  private void refuseUnfit(Described item, Draft draft) {
    var content = content(draft);
    var faults = proofreading.faults(content);
    if (faults.isEmpty()) {
      faults = proofreading.obstacles(item, content);
    }
    if (!faults.isEmpty()) {
      var problem = new Problem(409, "guide-not-publishable").args(faults.size()).field(faults.getFirst().field());
      faults.forEach(problem::error);
      throw problem;
    }
  }

  private DraftView view(Described item, Draft draft, Locale locale) {
    var content = content(draft);
    return DraftView.of(draft, json.readTree(draft.content()),
        DraftView.Remark.of(proofreading.faults(content), messages, locale),
        DraftView.Remark.of(proofreading.obstacles(item, content), messages, locale));
  }

  private Draft draft(String code) {
    return drafts.find(code).orElseThrow(() -> new Problem(404, "no-draft").args(code));
  }

  private GuideDraft content(Draft draft) {
    return json.readValue(draft.content(), GuideDraft.class);
  }

  private static Person person(Caller caller) {
    return new Person(caller.id(), caller.name());
  }

  /** @param version the one read last */
  record Version(@NotNull Integer version) {}

  record Return(@NotNull Integer version, @NotBlank @Size(max = 2000) String reasons) {}
}
