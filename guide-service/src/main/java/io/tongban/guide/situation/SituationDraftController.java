package io.tongban.guide.situation;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.OPENNESS_OFFICER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.guide.draft.DraftController;
import io.tongban.guide.draft.DraftDesk;
import io.tongban.guide.situation.model.Draft;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of an item's questions: {@code first} and {@code questions}. */
@RestController
@RequestMapping("/api/guides/{code}/situations/draft")
@Tag(name = "办事情形 Situations")
class SituationDraftController extends DraftController<Draft> {

  private final Checklists checklists;

  SituationDraftController(SituationPart part, DraftDesk desk, Checklists checklists) {
    super(part, desk);
    this.checklists = checklists;
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @GetMapping("/preview")
  @Operation(
      summary = "试答：The checklist that an applicant with these answers would get from the draft",
      description = "answers: as for the checklist. 409 situations-not-publishable while the questions have faults.")
  ChecklistView preview(@PathVariable String code, @RequestParam @Nullable String answers,
      @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) Locale locale) {
    return checklists.tried(code, drafted(code, caller).content(), answers).view(locale);
  }
}
