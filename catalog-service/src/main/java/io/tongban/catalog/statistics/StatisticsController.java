package io.tongban.catalog.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Public;
import io.tongban.access.RegionCode;
import io.tongban.catalog.edition.EditionAccess;
import io.tongban.catalog.statistics.CatalogueFigures.EditionFigures;
import io.tongban.catalog.statistics.CatalogueFigures.Group;
import io.tongban.catalog.statistics.CatalogueFigures.Scope;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalog/statistics")
@Tag(name = "目录统计 Statistics")
class StatisticsController {

  private final CatalogueFigures figures;
  private final KnownFigures known;
  private final EditionAccess editions;
  private final Clock clock;

  StatisticsController(CatalogueFigures figures, KnownFigures known, EditionAccess editions, Clock clock) {
    this.figures = figures;
    this.known = known;
    this.editions = editions;
    this.clock = clock;
  }

  @Public
  @GetMapping
  @Operation(
      summary = "目录统计：Items by type, organ, tier and need, with average limits, speed-up rate, materials and visits",
      description = """
          Of one edition (a draft's only for the administrators of its region), or of all items in force inside a
          region. Averages are taken over the items that state the value; their number stands beside.""")
  Statistics one(@RequestParam @Nullable RegionCode region, @RequestParam @Nullable Long edition,
      @Parameter(hidden = true) Caller caller) {
    var now = clock.instant();
    var scope = scope(region, edition, now, caller);
    return known.of(region, edition, now, () -> new Statistics(region == null ? null : region.value(), edition, now,
        figures.all(scope), figures.byType(scope), figures.byOrgan(scope), figures.byTier(scope),
        figures.byNeed(scope)));
  }

  @Public
  @GetMapping("/editions")
  @Operation(summary = "历年版本对比：The same figures for every published edition of a region, the oldest first")
  Comparison editions(@RequestParam RegionCode region) {
    return new Comparison(region.value(), figures.ofEditions(region));
  }

  private Scope scope(@Nullable RegionCode region, @Nullable Long edition, Instant now, Caller caller) {
    if (edition != null) {
      editions.requireVisible(edition, caller);
      return Scope.ofEdition(edition);
    }
    return Scope.inForce(Optional.ofNullable(region)
        .orElseThrow(() -> new Problem(400, "statistics-of-what").field("region")), now);
  }

  /** @param at when it was counted */
  record Statistics(@Nullable String region, @Nullable Long edition, Instant at, Figures all, List<Group> types,
      List<Group> organs, List<Group> tiers, List<Group> needs) {}

  record Comparison(String region, List<EditionFigures> editions) {}
}
