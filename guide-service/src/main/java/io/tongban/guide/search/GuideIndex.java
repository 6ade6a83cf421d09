package io.tongban.guide.search;

import io.tongban.access.RegionCode;
import io.tongban.guide.guide.GuideText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where guides are found. What is put in shows after {@link #refresh()}. */
interface GuideIndex {

  /** Puts a guide in, in place of the same item's guide in the same edition. */
  void put(GuideText guide);

  void removeEditionsOtherThan(Set<Long> editions);

  void removeAll();

  void refresh();

  Hits search(Question question);

  /** How many guides it holds, whether in force or not. */
  int size();

  /**
   * @param words what was typed; blank for all guides, by code
   * @param region where somebody wants the item handled; null for everywhere
   * @param editions those in force
   * @param size how many hits at most
   */
  record Question(String words, @Nullable RegionCode region, Set<Long> editions, int size) {}

  record Hits(List<Hit> hits, long total) {}

  /** @param score comparable within one answer only; 0 when nothing was asked */
  record Hit(String code, String name, String region, String tier, String type, String typeName, String organCode,
      String organName, float score) {

    Hit scored(float newScore) {
      return new Hit(code, name, region, tier, type, typeName, organCode, organName, newScore);
    }
  }
}
