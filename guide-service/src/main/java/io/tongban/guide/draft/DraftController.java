package io.tongban.guide.draft;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.OPENNESS_OFFICER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.guide.guide.Described;
import io.tongban.guide.review.Person;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The draft of one part of an item, for who writes and who reviews it. Each part has its own address and its own
 * preview.
 */
public abstract class DraftController<C> {

  private final DraftPart<C> part;
  private final DraftDesk desk;

  protected DraftController(DraftPart<C> part, DraftDesk desk) {
    this.part = part;
    this.desk = desk;
  }

  /** Of an item whose drafts the caller may read. */
  protected Drafted<C> drafted(String code, Caller caller) {
    var item = desk.reader(part, code, caller);
    return new Drafted<>(item, desk.content(part, desk.draft(part, code)));
  }

  protected Described reader(String code, Caller caller) {
    return desk.reader(part, code, caller);
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @GetMapping
  @Operation(summary = "草稿：The draft, and what keeps it from being published; 404 no-draft")
  DraftView one(@PathVariable String code, @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Locale locale) {
    return desk.view(part, desk.reader(part, code, caller), desk.draft(part, code), locale);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PutMapping
  @Operation(
      summary = "保存草稿：Save the draft, also unfinished, as while typing",
      description = """
          version: the one read last, none to begin a draft. 412 draft-changed-meanwhile names who saved it since. 409
          draft-in-review while it is reviewed. publishedVersion: the published version its writer has seen.""")
  DraftView save(@PathVariable String code, @RequestBody SavedDraft<C> draft, @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Locale locale) {
    var item = desk.writer(part, code, caller);
    return desk.done(part, item, desk.drafting().save(
        part, item, draft.content(), draft.version(), draft.publishedVersion(), Person.of(caller)), locale);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "放弃草稿：Discard the draft; 412 draft-changed-meanwhile unless version is the one read last")
  void discard(@PathVariable String code, @RequestParam int version, @Parameter(hidden = true) Caller caller) {
    desk.writer(part, code, caller);
    desk.drafting().discard(part, code, version, Person.of(caller)).allowed();
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @GetMapping("/steps")
  @Operation(summary = "草稿经过：Who did what to the item's drafts of this part, oldest first")
  List<Drafts.Done> steps(@PathVariable String code, @Parameter(hidden = true) Caller caller) {
    desk.reader(part, code, caller);
    return desk.trail(part, code);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/submission")
  @Operation(
      summary = "送审：Submit the draft for review by another person",
      description = """
          409 guide-not-publishable, situations-not-publishable or form-not-publishable names every fault, and every
          contradiction to the item with both sides.""")
  DraftView submit(@PathVariable String code, @RequestBody @Valid Version version,
      @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) Locale locale) {
    var item = desk.writer(part, code, caller);
    desk.refuseUnfit(part, item, desk.draft(part, code));
    return desk.done(part, item, desk.drafting().submit(part, code, version.version(), Person.of(caller)), locale);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/withdrawal")
  @Operation(summary = "撤回送审：Take the draft back from review to write on")
  DraftView withdraw(@PathVariable String code, @RequestBody @Valid Version version,
      @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) Locale locale) {
    var item = desk.writer(part, code, caller);
    return desk.done(part, item, desk.drafting().withdraw(part, code, version.version(), Person.of(caller)), locale);
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @PostMapping("/return")
  @Operation(summary = "退回：Return the draft with reasons; 403 own-work for who wrote or submitted it")
  DraftView giveBack(@PathVariable String code, @RequestBody @Valid Return why, @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Locale locale) {
    var item = desk.reader(part, code, caller);
    return desk.done(part, item, desk.drafting().giveBack(
        part, code, why.version(), why.reasons().strip(), Person.of(caller)), locale);
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @PostMapping("/publication")
  @Operation(
      summary = "发布：Publish the draft that another person wrote",
      description = """
          403 own-work for who wrote or submitted it. 409 as at the submission, for everything is looked at again; 409
          guide-changed-since-draft, situations-changed-since-draft or form-changed-since-draft when another version is
          published than its writer saw.""")
  Published publish(@PathVariable String code, @RequestBody @Valid Version version,
      @Parameter(hidden = true) Caller caller) {
    var item = desk.reader(part, code, caller);
    desk.drafting().publish(part, item, version.version(), Person.of(caller)).allowed();
    return new Published(code, part.versionNow(code));
  }

  /** @param version the one read last */
  record Version(@NotNull Integer version) {}

  record Return(@NotNull Integer version, @NotBlank @Size(max = 2000) String reasons) {}

  /** @param version that is published now */
  record Published(String code, int version) {}
}
