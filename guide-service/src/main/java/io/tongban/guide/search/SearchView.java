package io.tongban.guide.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongban.guide.search.GuideIndex.Count;
import io.tongban.guide.search.GuideIndex.Mark;
import io.tongban.guide.search.GuideIndex.Suggestion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search answers.
 *
 * @param totalIsAtLeast whether more than total were found
 * @param facets of all that was found, not of the page; null when they were not asked for
 * @param facetsEstimated whether they are estimated from a sample, because very much was found
 * @param didYouMean the words as they are spelt in names, which were looked for too; null when they are spelt right
 * @param nearest which region's service centre is nearest; null when no coordinates were given
 * @param suggestions what to ask instead; empty when something was found
 */
record SearchView(List<HitView> items, long total, boolean totalIsAtLeast,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FacetsView facets, boolean facetsEstimated,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String didYouMean,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NearestView nearest, List<Suggestion> suggestions) {

  /**
   * @param highlight where in the name the question's words stand, in characters from 0
   * @param handling IMMEDIATE or PROMISED, and promisedDays the promised limit in working days
   * @param online whether everything can be done on the website; absent, like visits, when the catalogue does not say
   * @param snippet absent when the words stand in none of the aspects, or none of this was asked for
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record HitView(String code, String name, String region, Organ organ, String tier, String type, String typeName,
      float score, List<Mark> highlight, @Nullable String handling, @Nullable Integer promisedDays,
      @Nullable Boolean online, @Nullable Integer visits, @Nullable SnippetView snippet) {}

  /**
   * @param aspect its key; title is what the checklist calls it
   * @param text a piece of what it says, with … where it was cut
   */
  record SnippetView(String aspect, String title, String text, List<Mark> marks) {}

  record Organ(String code, String name) {}

  /** @param km as the crow flies, to the place that the service was told for that region */
  record NearestView(String region, double km) {}

  /** The most frequent of each, with how many guides have it. */
  record FacetsView(List<Count> tiers, List<Count> regions, List<Count> types, List<Count> needs, List<Count> organs,
      List<Count> handlings, List<Count> channels) {

    static FacetsView of(Map<Facet, List<Count>> facets) {
      return new FacetsView(facets.get(Facet.TIER), facets.get(Facet.REGION), facets.get(Facet.TYPE),
          facets.get(Facet.NEED), facets.get(Facet.ORGAN), facets.get(Facet.HANDLING), facets.get(Facet.CHANNEL));
    }
  }
}
