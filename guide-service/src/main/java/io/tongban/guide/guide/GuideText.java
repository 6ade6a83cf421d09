package io.tongban.guide.guide;

import io.tongban.guide.guide.model.Elements;

/**
 * A guide as the search knows it.
 *
 * @param edition in which the item stands; one item may stand in the edition in force and in the one to come
 * @param elements what the item consists of; {@link Elements#NONE} when the catalogue tells nothing
 * @param text everything the guide says, aspect by aspect
 */
public record GuideText(long edition, Item item, Elements elements, String text) {

  public GuideText(long edition, Item item, String text) {
    this(edition, item, Elements.NONE, text);
  }
}
