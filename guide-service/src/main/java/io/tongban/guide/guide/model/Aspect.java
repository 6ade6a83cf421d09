package io.tongban.guide.guide.model;

/**
 * One thing every guide has to say.
 *
 * @param no its place, from 1
 * @param key stable, lower camel case: {@code legalBasis}
 * @param source where its value comes from as long as nobody words it
 * @param local whether who adopts a template may word it otherwise
 */
public record Aspect(int no, String key, String title, String titleEn, Source source, boolean local) {

  public Aspect(int no, String key, String title, String titleEn, Source source) {
    this(no, key, title, titleEn, source, false);
  }
}
