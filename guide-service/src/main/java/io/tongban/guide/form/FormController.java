package io.tongban.guide.form;

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
import io.tongban.guide.form.model.Form;
import io.tongban.guide.guide.GuideBasis;
import io.tongban.guide.guide.ListedItems;
import io.tongban.guide.guide.WritingSettings;
import io.tongban.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/guides/{code}/form")
@Tag(name = "申请表 Application forms")
class FormController {

  private final Forms forms;
  private final GuideBasis guides;
  private final ListedItems items;
  private final FormPart part;
  private final PartPublishing publishing;
  private final WritingSettings settings;
  private final JsonMapper json;

  FormController(Forms forms, GuideBasis guides, ListedItems items, FormPart part, PartPublishing publishing,
      WritingSettings settings, JsonMapper json) {
    this.forms = forms;
    this.guides = guides;
    this.items = items;
    this.part = part;
    this.publishing = publishing;
    this.settings = settings;
    this.json = json;
  }

  /** @param version the one that the writer saw; 0 or null when the item had no form of its own */
  record WrittenForm(@Nullable Integer version, @JsonUnwrapped FormDraft draft) {}

  /** @param owner code of the item, or {@code default} where it has no form of its own */
  record FormView(String code, String owner, int version, String title, String instructions, JsonNode schema,
      JsonNode example, Instant writtenAt) {}

  /** The newest first. */
  record VersionsView(List<VersionView> items) {}

  record VersionView(int version, Instant writtenAt) {}

  @Public
  @GetMapping
  @Operation(summary = "申请书格式文本：The application form of an item",
      description = "Its own, or the general one (owner default). 404 as for the guide.")
  ResponseEntity<FormView> one(@PathVariable String code, @Parameter(hidden = true) Locale locale) {
    guides.inForce(code);
    return answer(code, forms.inForce(code), locale);
  }

  @Public
  @GetMapping("/versions")
  @Operation(summary = "申请书的历次版本：All versions of an item's form",
      description = "With the code default those of the general form.")
  VersionsView versions(@PathVariable String code) {
    return new VersionsView(forms.versions(code).stream()
        .map(written -> new VersionView(written.version(), written.writtenAt())).toList());
  }

  @Public
  @GetMapping("/versions/{number}")
  @Operation(summary = "申请书的某一版本：One version of a form; it never changes",
      description = "With the code default one of the general form.")
  ResponseEntity<FormView> version(
      @PathVariable String code, @PathVariable int number, @Parameter(hidden = true) Locale locale) {
    return forms.version(code, number)
        .map(form -> answer(code, form, locale))
        .orElseThrow(() -> new Problem(404, "form-version-not-found").args(code, number));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PutMapping
  @Operation(summary = "直接编写申请书：Write an item's own form, without a second person",
      description = """
          Makes the next version; all versions are kept. 400 invalid-request names every fault by its JSON pointer:
          schema/… when the schema is none, refers to something remote, has unbounded patterns or texts, more than 200
          fields, a field that does not say what it is for, or one that contradicts the item; example/… when the filled
          example does not validate. 409 changed-meanwhile when somebody else wrote since; 409 direct-writing-off where
          forms are published from drafts only.""")
  ResponseEntity<FormView> write(@PathVariable String code, @RequestBody WrittenForm written,
      @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) Locale locale) {
    var guide = guides.toWriteFor(code);
    if (!caller.may(CATALOGUE_ADMINISTRATOR, new RegionCode(guide.region()), guide.organCode())) {
      throw new Problem(403, "wrong-region");
    }
    if (!settings.direct()) {
      throw new Problem(409, "direct-writing-off");
    }
    var draft = written.draft();
    refuse(FormReview.faults(draft));
    refuse(FormPart.contradictions(draft, guide));
    var item = items.described(code).orElseThrow(() -> new Problem(404, "item-not-in-catalogue").args(code));
    var known = written.version() == null ? 0 : written.version();
    if (!publishing.publish(part, item, draft, new DraftPart.Publication(caller.id(), caller.id(), known))) {
      throw new Problem(409, "changed-meanwhile").field("version");
    }
    return answer(code, forms.inForce(code), locale);
  }

  private static void refuse(List<Problem.FieldError> faults) {
    if (!faults.isEmpty()) {
      var problem = new Problem(400, "invalid-request").field(faults.getFirst().field());
      faults.forEach(problem::error);
      throw problem;
    }
  }

  private ResponseEntity<FormView> answer(String code, Form form, Locale locale) {
    var english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    var wording = form.wording();
    var title = english && wording.titleEn() != null ? wording.titleEn() : wording.title();
    var instructions =
        english && wording.instructionsEn() != null ? wording.instructionsEn() : wording.instructions();
    var view = new FormView(code, form.owner(), form.version(), title, instructions,
        json.readTree(form.schema()), json.readTree(form.example()), form.writtenAt());
    return ResponseEntity.ok()
        .eTag("W/\"" + (form.ofItem() ? "item-" : "default-") + form.version() + (english ? "-en\"" : "\""))
        .cacheControl(CacheControl.noCache().cachePublic())
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .body(view);
  }
}
