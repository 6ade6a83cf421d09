package io.tongban.catalog.item;

import io.tongban.access.RegionCode;
import io.tongban.access.RegionCode.Tier;
import io.tongban.catalog.element.Need;
import org.jspecify.annotations.Nullable;

/**
 * @param q words that name, main item or organ contain, that the name is spelt with, or that the code begins with
 * @param region items available there: handled in it, above it, or inside it when it is a city or a district
 * @param type also the types below it
 * @param organ organisation code
 * @param need one of the five kinds of enterprises' needs
 * @param tier the tier that handles it
 */
record ItemFilter(@Nullable String q, @Nullable RegionCode region, @Nullable ItemType type, @Nullable String organ,
    @Nullable Need need, @Nullable Standing standing, @Nullable Tier tier, @Nullable Handling handling) {

  static final ItemFilter ALL = new ItemFilter(null, null, null, null, null, null, null, null);

  ItemFilter standing(@Nullable Standing only) {
    return new ItemFilter(q, region, type, organ, need, only, tier, handling);
  }

  /** The same question without what it says of one facet; the region stays, for it says where somebody is. */
  ItemFilter without(Facet facet) {
    return switch (facet) {
      case TYPE -> new ItemFilter(q, region, null, organ, need, standing, tier, handling);
      case ORGAN -> new ItemFilter(q, region, type, null, need, standing, tier, handling);
      case NEED -> new ItemFilter(q, region, type, organ, null, standing, tier, handling);
      case TIER -> new ItemFilter(q, region, type, organ, need, standing, null, handling);
      case HANDLING -> new ItemFilter(q, region, type, organ, need, standing, tier, null);
      case REGION -> this;
    };
  }
}
