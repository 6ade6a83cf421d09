package io.tongban.catalog.item;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two wordings of an item, as people read it.
 *
 * @param path as in {@link FieldChange}
 * @param label 申请材料“营业执照”：份数
 * @param before null when it was not there
 * @param after null when it is not there any more
 */
public record FieldText(String path, String label, @Nullable String before, @Nullable String after) {}
