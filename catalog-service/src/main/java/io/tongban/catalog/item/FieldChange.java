package io.tongban.catalog.item;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One difference between two wordings of an item.
 *
 * @param path the field, as {@code promisedLimitDays} or {@code elements.materials[id-card].copies}
 * @param before null when it was not there
 * @param after null when it is not there any more
 */
public record FieldChange(String path, @Nullable JsonNode before, @Nullable JsonNode after) {}
