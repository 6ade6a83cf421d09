package io.tongban.guide.page;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Public;
import io.tongban.access.RegionCode;
import io.tongban.guide.feerecord.FeeRecords;
import io.tongban.guide.page.PublicComposing.Sought;
import io.tongban.guide.publicservice.PublicServices;
import io.tongban.problem.Problem;
import io.tongban.problem.ProblemDocuments;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Public-service bodies and their services as pages. */
@Controller
@RequestMapping(path = "/public-services", produces = MediaType.TEXT_HTML_VALUE)
@Tag(name = "公共企事业单位办事公开 Public services")
class PublicPageController extends PagesController {

  private static final int SERVICES = 30;
  private static final int BODIES = 50;

  private final PublicServices services;
  private final FeeRecords records;
  private final PublicComposing composing;
  private final Printing printing;

  PublicPageController(PublicServices services, FeeRecords records, PublicComposing composing, Printing printing,
      ProblemDocuments problems) {
    super(printing, problems);
    this.services = services;
    this.records = records;
    this.composing = composing;
    this.printing = printing;
  }

  /** What an address of a page may say about how it is read. */
  record Wishes(@Nullable String view, @Nullable String script, @Nullable String lang) {

    Reading reading(@Nullable String remembered, Locale accepted) {
      return Reading.of(view, remembered, script, lang, accepted);
    }
  }

  @Public
  @GetMapping
  @Operation(
      summary = "公共服务网页：Public-service bodies as a page: by kind, region and words",
      description = "view, script and lang as for the page of a guide.")
  ResponseEntity<String> browse(@RequestParam @Nullable String q, @RequestParam @Nullable String kind,
      @RequestParam @Nullable String region, @RequestParam @Nullable String after, Wishes wishes,
      @Parameter(hidden = true) @CookieValue(name = Reading.COOKIE, required = false) @Nullable String remembered,
      @Parameter(hidden = true) Locale accepted) {
    var reading = wishes.reading(remembered, accepted);
    var sought = new Sought(orNull(q), orNull(kind), orNull(region), orNull(after));
    var where = region(sought.region());
    var found = sought.words() == null || sought.after() != null ? List.<PublicServices.FoundService>of()
        : services.services(sought.words(), new PublicServices.Wish(where, sought.kind(), null, SERVICES)).services();
    var bodies = services.bodies(sought.words(),
        new PublicServices.Wish(where, sought.kind(), sought.after(), BODIES));
    var shelf = new PublicComposing.Shelf(services.kinds(), services.regions(), found, bodies);
    return page(printing.html("public-services", composing.browse(sought, shelf, reading), reading));
  }

  @Public
  @GetMapping("/{body}")
  @Operation(summary = "公共企事业单位网页：A body and the services it offers, as a page")
  ResponseEntity<String> body(@PathVariable String body, Wishes wishes,
      @Parameter(hidden = true) @CookieValue(name = Reading.COOKIE, required = false) @Nullable String remembered,
      @Parameter(hidden = true) Locale accepted) {
    var reading = wishes.reading(remembered, accepted);
    return page(printing.html("public-body", composing.body(services.body(code(body)), reading), reading));
  }

  @Public
  @GetMapping("/{body}/{service}")
  @Operation(summary = "公共服务指南网页：A service of a body as a page, with what was held about its fees")
  ResponseEntity<String> service(@PathVariable String body, @PathVariable String service, Wishes wishes,
      @Parameter(hidden = true) @CookieValue(name = Reading.COOKIE, required = false) @Nullable String remembered,
      @Parameter(hidden = true) Locale accepted) {
    return one(body, service, null, wishes.reading(remembered, accepted));
  }

  @Public
  @GetMapping("/{body}/{service}/versions")
  @Operation(summary = "公共服务指南历次版本网页：All versions of a service as a page, each with its change note")
  ResponseEntity<String> versions(@PathVariable String body, @PathVariable String service, Wishes wishes,
      @Parameter(hidden = true) @CookieValue(name = Reading.COOKIE, required = false) @Nullable String remembered,
      @Parameter(hidden = true) Locale accepted) {
    var reading = wishes.reading(remembered, accepted);
    var read = services.service(code(body), service, null, reading.labels());
    var versions = services.versions(code(body), service, reading.labels());
    return page(printing.html("public-versions", composing.versions(read, versions, reading), reading));
  }

  @Public
  @GetMapping("/{body}/{service}/versions/{version}")
  @Operation(summary = "公共服务指南某一版本网页：A service as it read in that version, as a page")
  ResponseEntity<String> version(@PathVariable String body, @PathVariable String service, @PathVariable String version,
      Wishes wishes,
      @Parameter(hidden = true) @CookieValue(name = Reading.COOKIE, required = false) @Nullable String remembered,
      @Parameter(hidden = true) Locale accepted) {
    return one(body, service, number(body, service, version), wishes.reading(remembered, accepted));
  }

  private ResponseEntity<String> one(String body, String service, @Nullable Integer version, Reading reading) {
    var read = services.service(code(body), service, version, reading.labels());
    var held = records.ofService(code(body), service, reading.labels());
    return page(printing.html("public-service", composing.service(read, held, reading), reading));
  }

  private static String code(String body) {
    return body.strip().toUpperCase(Locale.ROOT);
  }

  private static int number(String body, String service, String version) {
    try {
      return Integer.parseInt(version);
    } catch (NumberFormatException e) {
      throw new Problem(404, "public-service-version-not-found", e).args(body, service, version);
    }
  }

  private static @Nullable RegionCode region(@Nullable String text) {
    try {
      return text == null ? null : new RegionCode(text);
    } catch (IllegalArgumentException e) {
      throw new Problem(400, "invalid-value", e).field("region").args("region");
    }
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
