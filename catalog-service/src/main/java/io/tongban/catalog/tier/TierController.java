package io.tongban.catalog.tier;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.Public;
import io.tongban.access.RegionCode;
import io.tongban.catalog.Page;
import io.tongban.catalog.edition.EditionAccess;
import io.tongban.catalog.item.ItemCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How the tiers stand to each other. */
@RestController
@RequestMapping("/api/catalog/tiers")
@Tag(name = "三级联动 Tiers")
class TierController {

  private final Drifts drifts;
  private final DriftNotices notices;
  private final DriftRecounts recounts;
  private final Coverage coverage;
  private final Organs organs;
  private final EditionAccess access;
  private final MessageSource messages;
  private final Clock clock;

  TierController(Drifts drifts, DriftNotices notices, DriftRecounts recounts, Coverage coverage, Organs organs,
      EditionAccess access, MessageSource messages, Clock clock) {
    this.drifts = drifts;
    this.notices = notices;
    this.recounts = recounts;
    this.coverage = coverage;
    this.organs = organs;
    this.access = access;
    this.messages = messages;
    this.clock = clock;
  }

  @Public
  @GetMapping("/coverage")
  @Operation(
      summary = "模板覆盖情况：The templates in force of a region and the regions that have adopted each",
      description = """
          regions: those that should have adopted, as 120116,120116013; the ones that have not come back as missing. A
          township that adopted the district's adoption counts.""")
  Page<CoverageRow> coverage(@RequestParam RegionCode region, @RequestParam(defaultValue = "") List<RegionCode> regions,
      @RequestParam @Nullable ItemCode after, @RequestParam(defaultValue = "20") int size) {
    Page.require(size, 0);
    var wanted = regions.stream().map(RegionCode::value).toList();
    var found = coverage.rows(region, after == null ? null : after.value(), size + 1);
    return Page.of(found, size, null, Coverage.Row::code).map(row -> new CoverageRow(row.code(), row.name(), row.type(),
        row.regions(), wanted.stream().filter(one -> !row.regions().contains(one)).toList()));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @GetMapping("/organs")
  @Operation(summary = "目录内机关：Organs with items in force in a region or inside it, to choose from when items are taken over")
  Page<Adopter> organs(@RequestParam RegionCode region, @Parameter(hidden = true) Caller caller) {
    EditionAccess.requireKeeper(region, caller);
    var found = organs.in(region);
    return new Page<>(found, (long) found.size(), null);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @GetMapping("/drift")
  @Operation(
      summary = "差异报告：Adoptions that differ from their templates, field by field",
      description = """
          region: where the adoptions are. edition: adoptions of that draft instead of those in force. against: templates
          of that draft instead of those in force, to see beforehand what a publication makes drift. kind: LAWFUL,
          OUTDATED or VIOLATION, the worst of an adoption's fields; all without it.""")
  Page<DriftView> drift(@RequestParam RegionCode region, @RequestParam @Nullable ItemCode template,
      @RequestParam @Nullable Long edition, @RequestParam @Nullable Long against,
      @RequestParam Drift.@Nullable Kind kind, @RequestParam @Nullable ItemCode after,
      @RequestParam(defaultValue = "20") int size, @Parameter(hidden = true) Caller caller, Locale locale) {
    Page.require(size, 0);
    var query = query(region, template, edition, against, caller);
    var found = drifts.list(query, kind, after == null ? null : after.value(), size + 1);
    return Page.of(found, size, null, drift -> drift.adoption().code().value()).map(drift -> view(drift, locale));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @GetMapping("/drift/regions")
  @Operation(summary = "各区域差异统计：How many adoptions follow their templates and how many drifted, by region; as for drift")
  Page<Drifts.Count> counts(@RequestParam RegionCode region, @RequestParam @Nullable ItemCode template,
      @RequestParam @Nullable Long edition, @RequestParam @Nullable Long against,
      @Parameter(hidden = true) Caller caller) {
    var counts = drifts.counts(query(region, template, edition, against, caller));
    return new Page<>(counts, (long) counts.size(), null);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @GetMapping("/drift/notices")
  @Operation(summary = "模板更新提示：Publications that made adoptions drift, newest first, with the regions concerned then")
  Page<DriftNotices.Notice> notices(@RequestParam RegionCode region, @RequestParam @Nullable Long after,
      @RequestParam(defaultValue = "20") int size, @Parameter(hidden = true) Caller caller) {
    Page.require(size, 0);
    EditionAccess.requireKeeper(region, caller);
    var city = region.prefix().substring(0, 2);
    return Page.of(notices.list(city, after, size + 1), size, null, notice -> Long.toString(notice.id()))
        .map(notice -> new DriftNotices.Notice(notice.id(), notice.edition(), notice.region(), notice.at(),
            notice.regions().stream().filter(count -> region.covers(new RegionCode(count.region()))).toList()));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @GetMapping("/drift/recounts")
  @Operation(
      summary = "差异重算进度：How far the adoptions are compared with what was published, newest publication first",
      description = """
          A publication does not wait for it. PENDING: not begun; COUNTING: counted of total adoptions are compared;
          DONE: if any drifted, there is a notice. The drift report itself is always of this moment.""")
  Page<RecountView> recounts(@RequestParam RegionCode region, @RequestParam @Nullable Long after,
      @RequestParam(defaultValue = "20") int size, @Parameter(hidden = true) Caller caller) {
    Page.require(size, 0);
    EditionAccess.requireKeeper(region, caller);
    return Page.of(recounts.list(region.prefix().substring(0, 2), after, size + 1), size, null,
        recount -> Long.toString(recount.id())).map(RecountView::of);
  }

  private PairQuery query(RegionCode region, @Nullable ItemCode template, @Nullable Long edition,
      @Nullable Long against, Caller caller) {
    EditionAccess.requireKeeper(region, caller);
    for (var draft : new Long[] {edition, against}) {
      if (draft != null) {
        access.requireVisible(draft, caller);
      }
    }
    var now = clock.instant();
    var query = (edition == null ? PairQuery.inForce(now) : PairQuery.of(edition, now)).inside(region);
    if (template != null) {
      query.ofTemplate(template);
    }
    return against == null ? query : query.against(against);
  }

  private DriftView view(Drift drift, Locale locale) {
    var item = drift.adoption();
    return new DriftView(item.code().value(), item.name(), item.region().value(), item.organName(), drift.edition(),
        drift.version(), String.valueOf(item.template()), drift.templateEdition(), drift.kind(),
        drift.fields().stream()
            .map(field -> new FieldView(field.path(), field.template(), field.adoption(), field.kind(),
                field.amended(), field.fault() == null ? null : field.fault().code(),
                field.fault() == null ? null : messages.getMessage(
                    "error." + field.fault().code(), field.fault().args().toArray(), locale)))
            .toList());
  }

  /** @param total adoptions to compare; null before it is known */
  record RecountView(long id, long edition, String title, String region, Instant publishedAt, DriftRecount.State state,
      int counted, @Nullable Integer total, @Nullable Instant doneAt) {

    static RecountView of(DriftRecount recount) {
      return new RecountView(recount.id(), recount.edition(), recount.title(), recount.region(), recount.storedAt(),
          recount.state(), recount.counted(), recount.total(), recount.doneAt());
    }
  }

  record CoverageRow(String code, String name, String type, List<String> regions, List<String> missing) {}

  /**
   * @param edition the one that holds the adoption
   * @param templateEdition null when the template is not in force
   */
  record DriftView(String code, String name, String region, String organName, long edition, int version,
      String template, @Nullable Long templateEdition, Drift.Kind kind, List<FieldView> fields) {}

  /**
   * @param amended whether the template was changed here since it was adopted
   * @param message which rule is broken, in the reader's language; null when none is
   */
  record FieldView(String path, @Nullable JsonNode template, @Nullable JsonNode adoption, Drift.Kind kind,
      boolean amended, @Nullable String code, @Nullable String message) {}
}
