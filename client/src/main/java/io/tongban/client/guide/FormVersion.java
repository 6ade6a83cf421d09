package io.tongban.client.guide;

/**
 * A version of a form, unchanged for ever.
 *
 * @param owner code of the item whose form it is, or {@code default}
 * @param schema JSON Schema 2020-12, as text
 */
public record FormVersion(String owner, int version, String schema) {}
