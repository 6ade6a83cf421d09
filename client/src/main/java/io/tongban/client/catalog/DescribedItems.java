package io.tongban.client.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next what to pass as {@code after} for the following page, null at the end */
public record DescribedItems(List<DescribedItem> items, @Nullable String next) {}
