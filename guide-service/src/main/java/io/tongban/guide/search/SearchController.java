package io.tongban.guide.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Public;
import io.tongban.access.RegionCode;
import io.tongban.guide.search.GuideIndex.Question;
import io.tongban.guide.search.GuideIndex.Suggestion;
import io.tongban.problem.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "指南检索 Guide search")
class SearchController {

  private static final int MOST = 50;
  private static final int LONGEST = 200;
  private static final int MOST_CHOSEN = 50;
  private static final int MOST_SUGGESTIONS = 10;
  private static final int INSTEAD = 5;

  private final GuideIndex index;
  private final IndexFollower follower;
  private final Places places;
  private final HitViews views;

  SearchController(GuideIndex index, IndexFollower follower, Places places, HitViews views) {
    this.index = index;
    this.follower = follower;
    this.places = places;
    this.views = views;
  }

  @Public
  @GetMapping("/api/guides/search")
  @Operation(
      summary = "检索办事指南：Find guides by the words of everyday life, best first",
      description = """
          Chinese in simplified or traditional characters, also misspelt (didYouMean), pinyin in full or by initials, or
          the beginning of a code. Without q all guides, by code. With region those of the region, of the ones above it
          and, for a city or district, of the ones inside it; of equals the nearer tier comes first: township, district,
          city for a township. near takes the region whose service centre is nearest. The other choices take one or more
          keys of a facet. score compares within one answer. snippet is the place in the guide's aspects where the words
          stand; highlight and marks count characters from 0.""")
  SearchView search(
      @Parameter(description = "at most 200 characters") @RequestParam(defaultValue = "") String q,
      @RequestParam @Nullable RegionCode region,
      @Parameter(description = "latitude,longitude (WGS 84); region goes before") @RequestParam @Nullable String near,
      @Parameter(description = "CITY, DISTRICT or TOWNSHIP") @RequestParam(defaultValue = "") Set<String> tier,
      @Parameter(description = "the region the item itself belongs to") @RequestParam(defaultValue = "") Set<String> in,
      @Parameter(description = "01 to 10 or 20") @RequestParam(defaultValue = "") Set<String> type,
      @Parameter(description = "五类需求") @RequestParam(defaultValue = "") Set<String> need,
      @Parameter(description = "code of the organ") @RequestParam(defaultValue = "") Set<String> organ,
      @Parameter(description = "IMMEDIATE or PROMISED") @RequestParam(defaultValue = "") Set<String> handling,
      @Parameter(description = "ONLINE or COUNTER") @RequestParam(defaultValue = "") Set<String> channel,
      @Parameter(description = "1 to 50") @RequestParam(defaultValue = "10") int size,
      @Parameter(description = "whether to count facets") @RequestParam(defaultValue = "true") boolean facets,
      @Parameter(description = "whether to tell what the guides found say")
      @RequestParam(defaultValue = "true") boolean snippets,
      @Parameter(hidden = true) Locale locale) {
    checkLength(q);
    if (size < 1 || size > MOST) {
      throw new Problem(400, "invalid-page").field("size").args(MOST);
    }
    var only = new EnumMap<Facet, Set<String>>(Facet.class);
    choose(only, Facet.TIER, "tier", tier);
    choose(only, Facet.REGION, "in", in);
    choose(only, Facet.TYPE, "type", type);
    choose(only, Facet.NEED, "need", need);
    choose(only, Facet.ORGAN, "organ", organ);
    choose(only, Facet.HANDLING, "handling", handling);
    choose(only, Facet.CHANNEL, "channel", channel);
    var nearest = near == null ? null : places.nearest(point(near)).orElse(null);
    var where = region == null && nearest != null ? nearest.region() : region;
    return answer(new Question(q, where, only, editions(), size, facets), nearest, snippets, locale);
  }

  @Public
  @GetMapping("/api/guides/suggest")
  @Operation(
      summary = "检索联想：What to ask for, while it is typed",
      description = """
          At most ten: sayings of everyday life with the names they stand for, then names of guides in force; by their
          characters, pinyin or initials. Without q some things often asked for.""")
  SuggestionsView suggest(
      @Parameter(description = "at most 200 characters") @RequestParam(defaultValue = "") String q) {
    checkLength(q);
    return new SuggestionsView(index.suggest(q, editions(), MOST_SUGGESTIONS));
  }

  /** @param items best first */
  record SuggestionsView(List<Suggestion> items) {}

  private SearchView answer(Question question, Places.@Nullable Nearest nearest, boolean snippets, Locale locale) {
    var found = index.search(question);
    return new SearchView(
        snippets ? views.telling(question, found, locale) : views.plain(question, found),
        found.total(), found.atLeast(),
        question.counted() ? SearchView.FacetsView.of(found.facets()) : null, found.estimated(), found.correction(),
        nearest == null ? null : new SearchView.NearestView(nearest.region().value(), tenths(nearest.km())),
        found.hits().isEmpty() ? instead(question) : List.of());
  }

  /** Names that begin as the question does, or else what is often asked for. */
  private List<Suggestion> instead(Question question) {
    var words = question.words();
    for (var length = words.length(); length > 0; length /= 2) {
      var suggestions = index.suggest(words.substring(0, length), question.editions(), INSTEAD);
      if (!suggestions.isEmpty()) {
        return suggestions;
      }
    }
    return index.suggest("", question.editions(), INSTEAD);
  }

  private Set<Long> editions() {
    if (!follower.filled()) {
      throw new Problem(503, "search-not-ready");
    }
    return follower.editionsInForce();
  }

  private static void checkLength(String q) {
    if (q.length() > LONGEST) {
      throw new Problem(400, "question-too-long").field("q").args(LONGEST);
    }
  }

  private static void choose(Map<Facet, Set<String>> only, Facet facet, String field, Set<String> keys) {
    if (keys.size() > MOST_CHOSEN) {
      throw new Problem(400, "too-many-chosen").field(field).args(MOST_CHOSEN);
    }
    if (!keys.isEmpty()) {
      only.put(facet, keys);
    }
  }

  private static Places.Point point(String near) {
    try {
      return Places.Point.of(near);
    } catch (IllegalArgumentException e) {
      throw new Problem(400, "invalid-coordinates").field("near").args(near);
    }
  }

  private static double tenths(double km) {
    return Math.round(km * 10) / 10.0;
  }
}
