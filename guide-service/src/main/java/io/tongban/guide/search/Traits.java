package io.tongban.guide.search;

import io.tongban.guide.guide.GuideText;
import java.util.List;

/**
 * What the item's elements add to finding it.
 *
 * @param needs 五类需求
 * @param channels ONLINE when everything can be done on the website, COUNTER when not; none when the catalogue does not
 *     say
 */
record Traits(List<String> needs, List<String> channels) {

  static Traits of(GuideText guide) {
    return new Traits(guide.needs(), guide.online() == null ? List.of()
        : List.of(guide.online() ? "ONLINE" : "COUNTER"));
  }
}
