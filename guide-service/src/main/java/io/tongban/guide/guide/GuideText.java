package io.tongban.guide.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guide as the search knows it.
 *
 * @param edition in which the item stands; one item may stand in the edition in force and in the one to come
 * @param needs 五类需求 by their names, as ESTABLISHMENT
 * @param online whether everything can be done on the website; null when the catalogue does not say
 * @param text everything the guide says, aspect by aspect
 */
public record GuideText(long edition, Item item, List<String> needs, @Nullable Boolean online,
    String text) {

  public GuideText(long edition, Item item, String text) {
    this(edition, item, List.of(), null, text);
  }
}
