package io.tongban.guide.completeness;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Public;
import io.tongban.access.RegionCode;
import io.tongban.guide.guide.Aspects;
import io.tongban.problem.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "办事指南 Guides")
class CompletenessController {

  private static final int MOST = 500;

  private final Figures figures;
  private final Aspects aspects;

  CompletenessController(Figures figures, Aspects aspects) {
    this.figures = figures;
    this.aspects = aspects;
  }

  @Public
  @GetMapping("/api/guides/completeness")
  @Operation(
      summary = "指南完整度：How complete the guides of a region are, by organ and region, and which lack what",
      description = """
          score: how many of a thousand aspects have a value; stale: guides that lag behind their item; lacking: how
          many guides lack which aspect. incomplete is listed by code, size (0 to 500) at a time after the given code;
          organ narrows it and lacking to one organ, aspect narrows it to the guides that lack that aspect.""")
  Completeness of(@RequestParam RegionCode region, @RequestParam @Nullable String organ,
      @RequestParam @Nullable String aspect, @RequestParam @Nullable String after,
      @RequestParam(defaultValue = "50") int size, @Parameter(hidden = true) Locale locale) {
    if (size < 0 || size > MOST) {
      throw new Problem(400, "invalid-page").field("size").args(MOST);
    }
    if (aspect != null && !aspects.has(aspect)) {
      throw new Problem(400, "invalid-request").field("aspect")
          .error(new Problem.FieldError("aspect", "unknown-aspect", aspect));
    }
    var titles = aspects.titles(locale);
    var organs = figures.byOrgan(region);
    var regions = figures.byRegion(region);
    var found = figures.incomplete(region, organ, aspect, after, size + 1);
    var page = found.stream().limit(size).toList();
    var lacking = figures.lacking(region, organ).stream()
        .map(lack -> new Lacking(lack.aspect(), titles.getOrDefault(lack.aspect(), lack.aspect()), lack.guides()))
        .toList();
    return new Completeness(region.value(), Total.of(regions), organs, regions, lacking, page,
        found.size() > size && size > 0 ? page.getLast().code() : null);
  }

  /** @param next what to pass as {@code after} for more incomplete guides; null at the end */
  record Completeness(String region, Total total, List<Figures.Count> organs, List<Figures.Count> regions,
      List<Lacking> lacking, List<Figures.Incomplete> incomplete, @Nullable String next) {}

  /** @param aspect its key */
  record Lacking(String aspect, String title, int guides) {}

  /** @param score weighted by guides */
  record Total(int guides, int complete, int score, int stale) {

    static Total of(List<Figures.Count> counts) {
      var guides = counts.stream().mapToInt(Figures.Count::guides).sum();
      var weighted = counts.stream().mapToLong(count -> (long) count.score() * count.guides()).sum();
      return new Total(guides, counts.stream().mapToInt(Figures.Count::complete).sum(),
          guides == 0 ? 0 : (int) (weighted / guides), counts.stream().mapToInt(Figures.Count::stale).sum());
    }
  }
}
