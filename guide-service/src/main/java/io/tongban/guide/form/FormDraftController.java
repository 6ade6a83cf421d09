package io.tongban.guide.form;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.OPENNESS_OFFICER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.guide.draft.DraftController;
import io.tongban.guide.draft.DraftDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Drafts of an item's own form: its words in both languages, {@code schema} and {@code example}. */
@RestController
@RequestMapping("/api/guides/{code}/form/draft")
@Tag(name = "申请表 Application forms")
class FormDraftController extends DraftController<FormDraft> {

  private final Forms forms;
  private final JsonMapper json;

  FormDraftController(FormPart part, DraftDesk desk, Forms forms, JsonMapper json) {
    super(part, desk);
    this.forms = forms;
    this.json = json;
  }

  /** @param version of the item's own form; 0 where the content is that of the general one */
  record Origin(int version, FormDraft content) {}

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @GetMapping("/origin")
  @Operation(summary = "起草依据：The form in force in all its languages, which a draft begins with")
  Origin origin(@PathVariable String code, @Parameter(hidden = true) Caller caller) {
    reader(code, caller);
    var form = forms.inForce(code);
    return new Origin(form.ofItem() ? form.version() : 0, FormDraft.of(form, json));
  }
}
