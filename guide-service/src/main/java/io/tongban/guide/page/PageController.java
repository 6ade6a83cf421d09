package io.tongban.guide.page;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Public;
import io.tongban.access.RegionCode;
import io.tongban.guide.feerecord.FeeRecords;
import io.tongban.guide.guide.PublicGuides;
import io.tongban.problem.Problem;
import io.tongban.problem.ProblemDocuments;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

@Controller
@Tag(name = "办事指南 Guides")
class PageController extends PagesController {

  private static final String WITHDRAWN = "guide-withdrawn";

  private final PublicGuides guides;
  private final FeeRecords records;
  private final PageComposing composing;
  private final Printing printing;
  private final JsonMapper json;

  PageController(PublicGuides guides, FeeRecords records, PageComposing composing, Printing printing,
      ProblemDocuments problems, JsonMapper json) {
    super(printing, problems);
    this.guides = guides;
    this.records = records;
    this.composing = composing;
    this.printing = printing;
    this.json = json;
  }

  /** What an address of a page may say about how it is read. */
  record Wishes(@Nullable RegionCode region, @Nullable String view, @Nullable String script, @Nullable String lang) {

    Reading reading(@Nullable String remembered, Locale accepted) {
      return Reading.of(view, remembered, script, lang, accepted);
    }
  }

  @Public
  @GetMapping(path = "/guides/{code}", produces = MediaType.TEXT_HTML_VALUE)
  @Operation(
      summary = "办事指南网页：The guide as a page, readable without JavaScript",
      description = """
          view=plain: large type and plain words (长者模式), also without it for a browser whose cookie tongban_view says
          plain; view=full: not even then. script=hant: traditional characters. lang=en: English labels, otherwise by
          Accept-Language. What is refused is a page too; 410 when the item has left the catalogue.""")
  ResponseEntity<String> page(@PathVariable String code, Wishes wishes,
      @Parameter(hidden = true) @CookieValue(name = Reading.COOKIE, required = false) @Nullable String remembered,
      @Parameter(hidden = true) Locale accepted) {
    return page(html("guide", code, wishes, wishes.reading(remembered, accepted)));
  }

  @Public
  @GetMapping(path = "/api/guides/{code}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  @Operation(
      summary = "办事指南 PDF：The guide as PDF",
      description = "script=hant: traditional characters. lang=en: English labels.")
  @Nullable ResponseEntity<byte[]> pdf(@PathVariable String code, Wishes wishes,
      @Parameter(hidden = true) Locale accepted, @Parameter(hidden = true) WebRequest request) {
    var html = html("guide-print", code, wishes, wishes.reading(null, accepted));
    if (request.checkNotModified(tag(html))) {
      return null;
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noCache().cachePublic())
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(code + ".pdf", StandardCharsets.UTF_8).build().toString())
        .body(printing.pdf(html));
  }

  /** What there was once is gone, not unknown. */
  @Override
  GuidePage.@Nullable Addresses gone(Problem problem, HttpServletRequest request, Reading reading) {
    if (!problem.code().equals(WITHDRAWN)) {
      return null;
    }
    var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return PageComposing.addresses(String.valueOf(variables.get("code")), reading);
  }

  private String html(String template, String code, Wishes wishes, Reading reading) {
    var guide = json.treeToValue(guides.read(code, wishes.region(), reading.labels()), ReadGuide.class);
    return printing.html(template, composing.page(guide, records.ofItem(code, reading.labels()), reading), reading);
  }
}
