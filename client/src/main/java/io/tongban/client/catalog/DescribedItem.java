package io.tongban.client.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An item of one edition with all it consists of; apart from {@link CatalogItem}, which many keep in memory.
 *
 * @param standing IMPLEMENTATION, or TEMPLATE for what a higher tier words for the lower ones and nobody applies for
 * @param template code of the template that the item adopts; null for none
 */
public record DescribedItem(CatalogItem item, String standing, @Nullable String template, ItemElements elements) {}
