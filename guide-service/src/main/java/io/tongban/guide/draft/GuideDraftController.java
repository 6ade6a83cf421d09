package io.tongban.guide.draft;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.OPENNESS_OFFICER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.guide.guide.GuideDraft;
import io.tongban.guide.guide.GuideView;
import io.tongban.guide.guide.Previews;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of a guide's own text: {@code aspects}, {@code materials} and {@code faq}. */
@RestController
@RequestMapping("/api/guides/{code}/draft")
@Tag(name = "指南草稿 Guide drafts")
class GuideDraftController extends DraftController<GuideDraft> {

  private final Previews previews;

  GuideDraftController(GuideTextPart part, DraftDesk desk, Previews previews) {
    super(part, desk);
    this.previews = previews;
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @GetMapping("/preview")
  @Operation(summary = "预览：The guide as it would read, with what is missing")
  GuideView preview(@PathVariable String code, @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Locale locale) {
    var drafted = drafted(code, caller);
    return previews.of(drafted.item(), drafted.content(), locale);
  }
}
