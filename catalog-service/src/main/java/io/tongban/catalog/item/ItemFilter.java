package io.tongban.catalog.item;

import io.tongban.access.RegionCode;
import io.tongban.catalog.element.Need;
import org.jspecify.annotations.Nullable;

/**
 * @param q words that name, main item or organ contain, or that the code begins with
 * @param region items available there: handled in it, above it, or inside it when it is a city or a district
 * @param type also the types below it
 * @param organ organisation code
 * @param need one of the five kinds of enterprises' needs
 */
record ItemFilter(@Nullable String q, @Nullable RegionCode region, @Nullable ItemType type, @Nullable String organ,
    @Nullable Need need, @Nullable Standing standing) {}
