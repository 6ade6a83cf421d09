package io.tongban.guide.publicservice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Public;
import io.tongban.access.RegionCode;
import io.tongban.problem.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What everybody reads of public-service bodies. */
@RestController
@RequestMapping("/api/public-services")
@Tag(name = "公共企事业单位办事公开 Public services")
class PublicServiceController {

  private static final int MOST = 200;

  private final PublicServices services;
  private final Completeness completeness;

  PublicServiceController(PublicServices services, Completeness completeness) {
    this.services = services;
    this.completeness = completeness;
  }

  @Public
  @GetMapping
  @Operation(
      summary = "公共服务检索：Services of public-service bodies that the words name",
      description = """
          q: words, pinyin or initials. kind and region narrow it; after: next of the page before; size: 1 to 200.""")
  PublicServices.ServiceList search(@RequestParam String q, @RequestParam @Nullable String kind,
      @RequestParam @Nullable RegionCode region, @RequestParam @Nullable String after,
      @RequestParam(defaultValue = "20") int size) {
    return services.services(q, new PublicServices.Wish(region, kind, after, checked(size)));
  }

  @Public
  @GetMapping("/kinds")
  @Operation(summary = "公共企事业单位类别：The kinds of public-service bodies, who is in charge of them, and the basis")
  List<Kinds.Kind> kinds() {
    return services.kinds();
  }

  @Public
  @GetMapping("/bodies")
  @Operation(
      summary = "公共企事业单位：The bodies that serve today, by kind, region and words",
      description = "By code; after: next of the page before; size: 1 to 200.")
  PublicServices.BodyList bodies(@RequestParam @Nullable String q, @RequestParam @Nullable String kind,
      @RequestParam @Nullable RegionCode region, @RequestParam @Nullable String after,
      @RequestParam(defaultValue = "50") int size) {
    return services.bodies(q, new PublicServices.Wish(region, kind, after, checked(size)));
  }

  @Public
  @GetMapping("/regions")
  @Operation(summary = "有公共企事业单位的区域：The regions where bodies serve today")
  List<PublicServices.Region> regions() {
    return services.regions();
  }

  @Public
  @GetMapping("/completeness")
  @Operation(
      summary = "公共服务指南完整度：How complete the services of each body of a region are",
      description = """
          score: how many of a thousand elements have a value, in the published version or else in the draft; a body
          without any service has 0. By code, size (1 to 200) at a time after the given code.""")
  Completeness.Figures completeness(@RequestParam RegionCode region, @RequestParam @Nullable String after,
      @RequestParam(defaultValue = "50") int size) {
    return completeness.of(region, after, checked(size));
  }

  @Public
  @GetMapping("/{body}")
  @Operation(summary = "公共企事业单位及其服务：A body and the services it offers; 404 public-body-not-found")
  PublicServices.Body body(@PathVariable BodyCode body) {
    return services.body(body.value());
  }

  @Public
  @GetMapping("/{body}/services/{service}")
  @Operation(summary = "公共服务指南：What the body says of the service in all elements; 404 public-service-not-found")
  ResponseEntity<PublicServices.Service> service(@PathVariable BodyCode body, @PathVariable String service,
      @Parameter(hidden = true) Locale locale) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePublic())
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .body(services.service(body.value(), service, null, locale));
  }

  @Public
  @GetMapping("/{body}/services/{service}/versions")
  @Operation(summary = "公共服务指南历次版本：All published versions, newest first, each with what it changed")
  List<PublicServices.Version> versions(@PathVariable BodyCode body, @PathVariable String service,
      @Parameter(hidden = true) Locale locale) {
    return services.versions(body.value(), service, locale);
  }

  @Public
  @GetMapping("/{body}/services/{service}/versions/{version}")
  @Operation(summary = "公共服务指南某一版本：The service as it read in that version; 404 public-service-version-not-found")
  ResponseEntity<PublicServices.Service> version(@PathVariable BodyCode body, @PathVariable String service,
      @PathVariable int version, @Parameter(hidden = true) Locale locale) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePublic())
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .body(services.service(body.value(), service, version, locale));
  }

  private static int checked(int size) {
    if (size < 1 || size > MOST) {
      throw new Problem(400, "invalid-page").field("size").args(MOST);
    }
    return size;
  }
}
