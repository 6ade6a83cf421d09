package io.tongban.guide.search;

import io.tongban.guide.guide.GuideText;
import java.util.List;

/**
 * What the item's elements add to finding it.
 *
 * @param needs 五类需求
 * @param channels ONLINE when it can be applied for online, COUNTER when somebody has to come, both when either is so
 */
record Traits(List<String> needs, List<String> channels) {

  static Traits of(GuideText guide) {
    return new Traits(List.of(), List.of());
  }
}
