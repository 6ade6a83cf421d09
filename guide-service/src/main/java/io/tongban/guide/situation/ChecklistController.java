package io.tongban.guide.situation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Public;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

@RestController
@RequestMapping("/api/guides/{code}")
@Tag(name = "办事情形 Situations")
class ChecklistController {

  private final Checklists checklists;
  private final String publicAddress;

  /** @param publicAddress of the platform, under which the pages are found */
  ChecklistController(Checklists checklists, @Value("${tongban.access.issuer}") String publicAddress) {
    this.checklists = checklists;
    this.publicAddress = publicAddress;
  }

  @Public
  @GetMapping("/checklist")
  @Operation(summary = "我的办事清单：What an applicant in this situation needs",
      description = """
          answers: pairs question.answer separated by commas, such as kind.canteen,area.80,extras.cold.raw (several
          answers of a multiple choice follow each other with a dot, "none" is none of them). While questions are open,
          they are listed and the rest is what is certain so far. 400 invalid-request, field answers, when an answer
          does not exist or answers what was not asked. With carryOver=true, as for a list kept from before the
          questions changed, such answers are left out instead and told under lost. 404 as for the guide.""")
  ResponseEntity<ChecklistView> checklist(@PathVariable String code, @RequestParam @Nullable String answers,
      @RequestParam(defaultValue = "false") boolean carryOver, @Parameter(hidden = true) Locale locale) {
    var limited = Checklists.limited(answers);
    return answer(carryOver
        ? checklists.carriedOver(code, limited).view(locale)
        : checklists.of(code, limited).view(locale));
  }

  private static ResponseEntity<ChecklistView> answer(ChecklistView view) {
    return ResponseEntity.ok()
        .eTag("W/\"" + view.version() + "-" + view.questionnaire() + "-" + Integer.toHexString(view.hashCode()) + "\"")
        .cacheControl(CacheControl.noCache().cachePublic())
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .body(view);
  }

  @Public
  @GetMapping(path = "/checklist.svg", produces = "image/svg+xml")
  @Operation(summary = "办事清单二维码：The address of the checklist's page as a QR code",
      description = "400 and 404 as for the checklist itself.")
  ResponseEntity<String> code(@PathVariable String code, @RequestParam @Nullable String answers) {
    var progress = checklists.of(code, Checklists.limited(answers)).progress();
    var page = publicAddress + "/guides/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8)
        + "/checklist" + (progress.given().isEmpty() ? "" : "?answers=" + progress.compact());
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePublic()).body(QrCode.svg(page));
  }
}
