package io.tongban.application.casefile.model;

/**
 * One thing to be supplemented.
 *
 * @param key key of a material of the guide, or a name of what else is wrong: {@code form.area}
 * @param problem what is wrong and how to mend it
 */
public record Defect(String key, String problem) {}
