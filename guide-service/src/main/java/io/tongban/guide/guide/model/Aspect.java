package io.tongban.guide.guide.model;

/**
 * One thing every guide has to say.
 *
 * @param no its place, from 1
 * @param key stable, lower camel case: {@code legalBasis}
 * @param source where its value comes from as long as nobody words it
 */
public record Aspect(int no, String key, String title, String titleEn, Source source) {}
