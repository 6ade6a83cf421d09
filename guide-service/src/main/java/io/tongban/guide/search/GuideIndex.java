package io.tongban.guide.search;

import io.tongban.access.RegionCode;
import io.tongban.guide.guide.GuideText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where guides are found. What is put in shows after {@link #refresh()}. May be used by several threads. */
interface GuideIndex {

  /** Puts a guide in, in place of the same item's guide in the same edition. */
  void put(GuideText guide);

  /** Puts in a guide that it does not hold yet. */
  void add(GuideText guide);

  void removeEditionsOtherThan(Set<Long> editions);

  void removeAll();

  /** Makes it quicker to ask, when much was put in. */
  void compact();

  void refresh();

  Hits search(Question question);

  /**
   * Names that what is typed may become: of items in force by their characters, pinyin or initials, and sayings of
   * everyday life, at most so many.
   */
  List<Suggestion> suggest(String typed, Set<Long> editions, int most);

  /** How many guides it holds, whether in force or not. */
  int size();

  /**
   * @param words what was typed; blank for all guides, by code
   * @param region where somebody wants the item handled; null for everywhere
   * @param only keys of facets that hits must have, one of each set
   * @param editions those in force
   * @param size how many hits at most
   * @param counted whether facets are wanted
   */
  record Question(String words, @Nullable RegionCode region, Map<Facet, Set<String>> only, Set<Long> editions,
      int size, boolean counted) {}

  /**
   * @param atLeast whether total is a lower bound
   * @param facets of all that was found, most frequent first; empty when they were not wanted
   * @param estimated whether the counts are estimated from a sample
   * @param correction how the words should be spelt; null when they are found as they are
   */
  record Hits(List<Hit> hits, long total, boolean atLeast, Map<Facet, List<Count>> facets, boolean estimated,
      @Nullable String correction) {}

  /** @param items how many of them */
  record Count(String key, @Nullable String name, long items) {}

  /**
   * @param text to be asked for
   * @param names what a saying means in the catalogue; empty when text is a name itself
   */
  record Suggestion(String text, List<String> names) {}

  /**
   * @param score comparable within one answer only; 0 when nothing was asked
   * @param marks where in the name the question's words stand
   */
  record Hit(String code, String name, String region, String tier, String type, String typeName, String organCode,
      String organName, float score, @Nullable List<Mark> marks) {

    Hit scored(float newScore) {
      return new Hit(code, name, region, tier, type, typeName, organCode, organName, newScore, List.of());
    }

    Hit marked(List<Mark> newMarks) {
      return new Hit(code, name, region, tier, type, typeName, organCode, organName, score, newMarks);
    }
  }

  /** Characters from one place up to, not including, another. */
  record Mark(int from, int to) {}
}
