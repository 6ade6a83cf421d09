package io.tongban.guide.guide;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.Public;
import io.tongban.access.RegionCode;
import io.tongban.guide.guide.model.Proof;
import io.tongban.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/guides/{code}")
@Tag(name = "办事指南 Guides")
class GuideController {

  private final Guides guides;
  private final Composing composing;
  private final ListedItems items;
  private final Proofreading proofreading;
  private final GuideWriting writing;
  private final WritingSettings settings;

  GuideController(Guides guides, Composing composing, ListedItems items, Proofreading proofreading,
      GuideWriting writing, WritingSettings settings) {
    this.guides = guides;
    this.composing = composing;
    this.items = items;
    this.proofreading = proofreading;
    this.writing = writing;
    this.settings = settings;
  }

  @Public
  @GetMapping
  @Operation(
      summary = "办事指南：The guide in force for an item",
      description = """
          404: guide-not-found, guide-not-yet-in-force, guide-withdrawn, or guide-not-in-region when the item is not
          handled in the region asked for. 503 guides-being-derived: its edition was published a moment ago.""")
  ResponseEntity<GuideView> one(
      @PathVariable String code, @RequestParam @Nullable RegionCode region, @Parameter(hidden = true) Locale locale) {
    return answer(guides.inForce(code, region), locale);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PutMapping
  @Operation(
      summary = "直接编写办事指南：Write what the catalogue does not know, without a second person",
      description = """
          Replaces what was written before: aspects left out are unwritten again; earlier versions are kept. With
          version, the one the writer saw, 409 changed-meanwhile when the guide changed since. 409
          guide-not-publishable names every aspect without a value and every contradiction to the item; 409
          direct-writing-off where guides are published from drafts only. 404 item-not-in-catalogue when no edition, in
          force or to come, lists the item. 202 when its edition was published a moment ago and its guides do not show
          yet, and for a template, which has no guide of its own.""")
  ResponseEntity<GuideView> write(@PathVariable String code, @RequestBody WrittenGuide guide,
      @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) Locale locale) {
    var described = items.described(code).orElseThrow(() -> new Problem(404, "item-not-in-catalogue").args(code));
    var item = described.item();
    if (!caller.may(CATALOGUE_ADMINISTRATOR, new RegionCode(item.region()), item.organCode())) {
      throw new Problem(403, "wrong-region");
    }
    var draft = new GuideDraft(guide.aspects(), guide.materials(), guide.faq());
    if (!settings.direct()) {
      throw new Problem(409, "direct-writing-off");
    }
    refuse(400, "invalid-request", proofreading.faults(draft));
    refuse(409, "guide-not-publishable", proofreading.obstacles(described, draft));
    return switch (writing.write(new GuideWriting.Order(described, draft), caller.id(), guide.version())) {
      case STALE -> throw new Problem(409, "changed-meanwhile").field("version");
      case WRITTEN, UNCHANGED -> guides.inForceOrPending(code)
          .map(listing -> answer(listing, locale))
          .orElseGet(() -> ResponseEntity.accepted().build());
    };
  }

  /** A weak tag: the same guide may be sent compressed or not. */
  private ResponseEntity<GuideView> answer(Listing listing, Locale locale) {
    var view = GuideView.of(listing, composing.guide(listing), locale);
    var content = Integer.toHexString(view.toString().hashCode());
    return ResponseEntity.ok()
        .eTag("W/\"" + listing.edition() + "-" + view.version() + "-" + content + "\"")
        .cacheControl(CacheControl.noCache().cachePublic())
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .body(view);
  }

  private static void refuse(int status, String code, List<Problem.FieldError> faults) {
    if (!faults.isEmpty()) {
      var problem = new Problem(status, code).args(faults.size()).field(faults.getFirst().field());
      faults.forEach(problem::error);
      throw problem;
    }
  }

  /** @param version of the guide that the writer saw; null to write over whatever is there */
  record WrittenGuide(
      @Nullable Integer version,
      @Nullable Map<String, @Nullable String> aspects,
      @Nullable List<Proof.@Nullable Draft> materials,
      @Nullable List<GuideDraft.@Nullable Question> faq) {}
}
