package io.tongban.guide.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Public;
import io.tongban.access.RegionCode;
import io.tongban.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "指南检索 Guide search")
class SearchController {

  private static final int MOST = 50;
  private static final int LONGEST = 200;

  private final GuideIndex index;
  private final IndexFollower follower;

  SearchController(GuideIndex index, IndexFollower follower) {
    this.index = index;
    this.follower = follower;
  }

  @Public
  @GetMapping("/api/guides/search")
  @Operation(
      summary = "检索办事指南：Find guides by the words of everyday life, best first",
      description = """
          Chinese in simplified or traditional characters, pinyin in full or by initials, or the beginning of a code.
          Without q all guides, by code. With region those of the region, of the ones above it and, for a city or
          district, of the ones inside it; of equals the nearer tier comes first. score compares within one answer.""")
  Answer search(
      @Parameter(description = "at most 200 characters") @RequestParam(defaultValue = "") String q,
      @RequestParam @Nullable RegionCode region,
      @Parameter(description = "1 to 50") @RequestParam(defaultValue = "10") int size) {
    if (q.length() > LONGEST) {
      throw new Problem(400, "question-too-long").field("q").args(LONGEST);
    }
    if (size < 1 || size > MOST) {
      throw new Problem(400, "invalid-page").field("size").args(MOST);
    }
    if (!follower.filled()) {
      throw new Problem(503, "search-not-ready");
    }
    var found = index.search(new GuideIndex.Question(q, region, follower.editionsInForce(), size));
    return new Answer(found.hits().stream().map(HitView::of).toList(), found.total());
  }

  record Answer(List<HitView> items, long total) {}

  record HitView(String code, String name, String region, Organ organ, String tier, String type, String typeName,
      float score) {

    record Organ(String code, String name) {}

    static HitView of(GuideIndex.Hit hit) {
      return new HitView(hit.code(), hit.name(), hit.region(), new Organ(hit.organCode(), hit.organName()), hit.tier(),
          hit.type(), hit.typeName(), hit.score());
    }
  }
}
