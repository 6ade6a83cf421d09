package io.tongban.catalog.item;

import io.tongban.access.RegionCode;
import io.tongban.access.RegionCode.Tier;
import io.tongban.catalog.item.search.SearchText;
import io.tongban.catalog.item.search.Spelling;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The conditions of a list, as SQL that names only what is asked for: a plan fits the question, not every question. */
final class ItemQuery {

  /** The tier of item {@code i}: its region's prefix tells it, see {@link RegionCode#prefix()}. */
  static final String TIER = """
      case when length(i.region_prefix) < 6 then 'CITY' when length(i.region_prefix) = 6 then 'DISTRICT'
        else 'TOWNSHIP' end""";

  private final StringBuilder conditions = new StringBuilder();
  private final List<String> ranks = new ArrayList<>();
  private final Map<String, Object> params = new HashMap<>();

  private ItemQuery(String scope) {
    conditions.append(scope);
  }

  /** The items in force at that moment. */
  static ItemQuery inForce(Instant at) {
    return new ItemQuery("i.edition_id in (select id from edition where effective @> :at)")
        .with("at", at.atOffset(ZoneOffset.UTC));
  }

  static ItemQuery ofEdition(long edition) {
    return new ItemQuery("i.edition_id = :edition").with("edition", edition);
  }

  ItemQuery matching(ItemFilter filter) {
    if (filter.q() != null) {
      words(new SearchText(filter.q()).words());
    }
    if (filter.region() != null) {
      availableIn(filter.region());
    }
    if (filter.type() != null) {
      and("i.type = any(:types)")
          .with("types", filter.type().withBelow().stream().map(ItemType::code).toArray(String[]::new));
    }
    if (filter.organ() != null) {
      and("i.organ_code = :organ").with("organ", filter.organ());
    }
    if (filter.need() != null) {
      and("i.needs @> cast(array[:need] as text[]) and i.needs <> '{}'").with("need", filter.need().name());
    }
    if (filter.standing() != null) {
      and("i.standing = :standing").with("standing", filter.standing().name());
    }
    if (filter.tier() != null) {
      and(switch (filter.tier()) {
        case CITY -> "length(i.region_prefix) < 6";
        case DISTRICT -> "length(i.region_prefix) = 6";
        case TOWNSHIP -> "length(i.region_prefix) > 6";
      });
    }
    if (filter.handling() != null) {
      and("i.handling = :handling").with("handling", filter.handling().name());
    }
    return this;
  }

  ItemQuery after(String code) {
    return and("i.code > :after").with("after", code);
  }

  String conditions() {
    return conditions.toString();
  }

  Map<String, Object> params() {
    return params;
  }

  /**
   * How well item {@code i} answers the words, 0 the best: its name begins with the word or its code with it, the name
   * contains it, is spelt with it, the main item contains it, the organ does. Of several words the sum; empty when
   * there is none.
   */
  Optional<String> rank() {
    return ranks.isEmpty() ? Optional.empty() : Optional.of(String.join(" + ", ranks));
  }

  private void words(List<SearchText> words) {
    IntStream.range(0, words.size()).forEach(n -> {
      var word = words.get(n);
      var spelt = Spelling.typed(word);
      and("""
          (i.search_grams @> cast(:grams%1$d as text[]) and i.search_text like :anywhere%1$d
            or lower(i.code) like :code%1$d%2$s)"""
          .formatted(n, spelt.isEmpty() ? "" : "\n  or i.search_spelt ilike :spelt%1$d and i.search_spelt ~ :spelling%1$d"
              .formatted(n)))
          .with("grams" + n, word.pairs().toArray(String[]::new))
          .with("anywhere" + n, word.anywhere())
          .with("code" + n, word.prefix());
      spelt.ifPresent(typed -> with("spelt" + n, typed.anywhere()).with("spelling" + n, typed.fromSyllable())
          .with("spellingFirst" + n, typed.fromBeginning()));
      ranks.add("""
          case when i.search_text like :code%1$d or lower(i.code) like :code%1$d then 0
            when split_part(i.search_text, E'\\n', 1) like :anywhere%1$d then 1%2$s
            when split_part(i.search_text, E'\\n', -1) like :anywhere%1$d then 5
            else 4 end"""
          .formatted(n, spelt.isEmpty() ? "" : """

                when i.search_spelt ~ :spellingFirst%1$d then 2
                when i.search_spelt ~ :spelling%1$d then 3""".formatted(n)));
    });
  }

  private void availableIn(RegionCode region) {
    var prefix = region.prefix();
    var above = IntStream.rangeClosed(0, prefix.length()).mapToObj(end -> prefix.substring(0, end));
    with("above", above.toArray(String[]::new));
    if (region.tier() == Tier.TOWNSHIP) {
      and("i.region_prefix = any(:above)");
    } else {
      and("(i.region_prefix = any(:above) or i.region_prefix like :inside)").with("inside", prefix + "%");
    }
  }

  private ItemQuery and(String condition) {
    conditions.append("\n  and ").append(condition);
    return this;
  }

  private ItemQuery with(String name, Object value) {
    params.put(name, value);
    return this;
  }
}
