package io.tongban.guide.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Public;
import io.tongban.guide.history.model.Changes;
import io.tongban.guide.history.model.Version;
import io.tongban.problem.Problem;
import java.time.Duration;
import java.time.Instant;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Guides as they read before, for everybody and for ever. */
@RestController
@RequestMapping("/api/guides/{code}/versions")
@Tag(name = "办事指南 Guides")
class HistoryController {

  private static final Duration LONG = Duration.ofDays(365);

  private final Versions versions;
  private final ChangeNote note;
  private final JsonMapper json;

  HistoryController(Versions versions, ChangeNote note, JsonMapper json) {
    this.versions = versions;
    this.note = note;
    this.json = json;
  }

  @Public
  @GetMapping
  @Operation(
      summary = "历次版本：All published versions of the guide, newest first",
      description = """
          cause: WRITING when a person published it, EDITION when the catalogue changed what it says, TEMPLATE when the
          template did that it inherits from. bulk: what many guides were changed by at once.""")
  History all(@PathVariable String code) {
    var found = versions.of(code);
    if (found.isEmpty()) {
      throw new Problem(404, "guide-not-found").args(code);
    }
    return new History(code, found);
  }

  @Public
  @GetMapping("/{version}")
  @Operation(summary = "某一版本：The guide as it read in that version, for ever; 404 guide-version-not-found")
  ResponseEntity<AsItRead> one(@PathVariable String code, @PathVariable int version) {
    var kept = kept(code, version);
    var head = kept.head();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(LONG).cachePublic().immutable())
        .body(new AsItRead(code, head.version(), head.publishedAt(), head.cause(), head.edition(),
            json.readTree(kept.snapshot())));
  }

  @Public
  @GetMapping("/{version}/diff")
  @Operation(
      summary = "版本比较：What that version says otherwise than another, as a change note",
      description = """
          against: the version compared with, the one before when left out. note: the changes in sentences; aspects,
          materials and questions: the same by key. 404 guide-version-not-found.""")
  ResponseEntity<Difference> diff(@PathVariable String code, @PathVariable int version,
      @RequestParam @Nullable Integer against, @Parameter(hidden = true) Locale locale) {
    var before = against == null ? before(code, version) : against;
    var kept = kept(code, version);
    var changes = Changes.between(read(kept(code, before)), read(kept));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(LONG).cachePublic())
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .body(new Difference(code, version, before,
            note.of(changes, against == null ? kept.head().bulk() : null, locale), changes.aspects(),
            changes.materials(), changes.questions()));
  }

  private int before(String code, int version) {
    return versions.of(code).stream().map(Versions.Head::version).filter(other -> other < version).findFirst()
        .orElse(version);
  }

  private Versions.Kept kept(String code, int version) {
    return versions.one(code, version)
        .orElseThrow(() -> new Problem(404, "guide-version-not-found").args(code, Integer.toString(version)));
  }

  private Version read(Versions.Kept kept) {
    return json.readValue(kept.snapshot(), Version.class);
  }

  record History(String code, List<Versions.Head> versions) {}

  /** @param guide name, region, organ, aspects, materials, conditions, fees, flow and questions as they were */
  record AsItRead(String code, int version, Instant publishedAt, String cause, String edition, JsonNode guide) {}

  record Difference(String code, int version, int against, List<String> note, List<Changes.Aspect> aspects,
      List<Changes.Material> materials, List<Changes.Question> questions) {}
}
