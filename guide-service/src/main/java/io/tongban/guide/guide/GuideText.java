package io.tongban.guide.guide;

/**
 * A guide as the search knows it.
 *
 * @param edition in which the item stands; one item may stand in the edition in force and in the one to come
 * @param text everything the guide says, aspect by aspect
 */
public record GuideText(long edition, Item item, String text) {}
