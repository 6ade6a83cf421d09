package io.tongban.catalog.item;

import io.tongban.access.RegionCode.Tier;
import io.tongban.catalog.element.Need;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many items there are of each kind. */
@Repository
class ItemFacets {

  /** As many of one facet are told; a city has some hundred organs. */
  private static final int MOST = 200;

  private final JdbcClient jdbc;

  ItemFacets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param key as the list takes it for a filter
   * @param name for people; null for a region, whose name the organisation's registry knows
   */
  record Count(String key, @Nullable String name, long items) {}

  /** Each facet counts the items that all the other facets' filters leave. */
  record Counts(long total, List<Count> needs, List<Count> types, List<Count> organs, List<Count> tiers,
      List<Count> regions, List<Count> handlings) {}

  Counts of(Supplier<ItemQuery> scope, ItemFilter filter) {
    var counts = new EnumMap<Facet, List<Count>>(Facet.class);
    for (var facet : Facet.values()) {
      counts.put(facet, count(scope.get().matching(filter.without(facet)), facet));
    }
    var total = jdbc.sql("select count(*) from item i where " + scope.get().matching(filter).conditions())
        .params(scope.get().matching(filter).params()).query(Long.class).single();
    return new Counts(total, counts.get(Facet.NEED), counts.get(Facet.TYPE), counts.get(Facet.ORGAN),
        counts.get(Facet.TIER), counts.get(Facet.REGION), counts.get(Facet.HANDLING));
  }

  private List<Count> count(ItemQuery query, Facet facet) {
    var each = facet == Facet.NEED ? "item i cross join unnest(i.needs) facet" : "item i";
    var key = facet == Facet.NEED ? "facet" : facet.expression();
    var found = jdbc.sql("""
            select %s facet_key, max(i.organ_name) organ_name, count(*) items
            from %s
            where %s
            group by 1 order by items desc, facet_key limit %d""".formatted(key, each, query.conditions(), MOST))
        .params(query.params())
        .query((row, n) -> new Count(row.getString("facet_key"),
            name(facet, row.getString("facet_key"), row.getString("organ_name")), row.getLong("items")))
        .list();
    return order(facet).map(order -> found.stream().sorted(Comparator.comparing(Count::key, order)).toList())
        .orElse(found);
  }

  private static @Nullable String name(Facet facet, String key, String organ) {
    return switch (facet) {
      case NEED -> Need.valueOf(key).title();
      case TYPE -> ItemType.of(key).orElseThrow().title();
      case ORGAN -> organ;
      case TIER, REGION, HANDLING -> null;
    };
  }

  /** Needs, types, tiers and ways of handling have an order of their own; organs and regions come by number. */
  private static Optional<Comparator<String>> order(Facet facet) {
    return switch (facet) {
      case NEED -> Optional.of(Comparator.comparing(Need::valueOf));
      case TIER -> Optional.of(Comparator.comparing(Tier::valueOf));
      case HANDLING -> Optional.of(Comparator.comparing(Handling::valueOf));
      case TYPE -> Optional.of(Comparator.naturalOrder());
      case ORGAN, REGION -> Optional.empty();
    };
  }
}
