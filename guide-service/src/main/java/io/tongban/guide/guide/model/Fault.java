package io.tongban.guide.guide.model;

import java.util.List;

/**
 * One thing wrong with a guide.
 *
 * @param field as the writer named it: {@code materials[2].basis}
 * @param code stable, kebab-case
 * @param args what the message has to name
 */
public record Fault(String field, String code, List<Object> args) {}
