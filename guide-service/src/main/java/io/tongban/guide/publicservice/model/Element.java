package io.tongban.guide.publicservice.model;

/**
 * One thing that every service of a body has to say.
 *
 * @param no its place, from 1
 * @param key stable, lower camel case
 */
public record Element(int no, String key, String title, String titleEn) {

  /** The element to which promises that can be measured belong. */
  public static final String PROMISES = "promises";
  /** The element to which the single fees belong. */
  public static final String FEES = "fees";
}
