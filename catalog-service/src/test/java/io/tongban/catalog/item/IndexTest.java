package io.tongban.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.access.RegionCode;
import io.tongban.catalog.CatalogTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The plans that PostgreSQL makes for the questions of the public, on a catalogue of 30,000 items. */
class IndexTest extends CatalogTest {

  @Autowired private TransactionTemplate transaction;

  @Test
  void every_way_to_ask_has_its_index() {
    transaction.executeWithoutResult(status -> {
      fill();
      assertThat(count("食品", null, null)).contains("item_grams").contains("item_code_prefix");
      assertThat(count("x000123", null, null)).contains("item_code_prefix");
      assertThat(count("shipin", null, null)).contains("item_spelt").contains("item_code_prefix");
      assertThat(best("食品")).contains("item_grams").doesNotContain("Seq Scan on item");
      assertThat(count(null, "340101", null)).contains("item_region");
      assertThat(count(null, null, "organ-7")).contains("item_organ");
      assertThat(explain(ItemRows.select("e.effective @> now() and i.code = 'X0000007'"), Map.of()))
          .contains("item_code");
      assertThat(explain(ItemRows.select("e.effective @> now() and (i.code = 'OLD700' or i.former_codes <> '{}'"
          + " and i.former_codes @> array['OLD700'])"), Map.of())).contains("item_former");
      assertThat(List.of(list(null, null, null), list("食品", null, null), list(null, "340101", null),
          list(null, null, "organ-7"))).allSatisfy(plan -> assertThat(plan).doesNotContain("Seq Scan on item"));
      status.setRollbackOnly();
    });
  }

  private void fill() {
    jdbc.sql("""
            insert into edition (region, region_prefix, year, title, created_at)
            values ('340000', '34', 2026, '索引', now())""").update();
    jdbc.sql("""
            insert into item (edition_id, code, standing, name, type, region, region_prefix, organ_code, organ_name,
              handling, statutory_limit_days, statutory_limit_basis, promised_limit_days, former_codes, needs, elements,
              faults, digest, search_text, search_grams, search_spelt, edited_at, edited_by)
            select e.id, 'X' || lpad(cast(n as text), 7, '0'), 'IMPLEMENTATION', '名', '01', place, place,
              format('organ-%s', n % 200), '局', 'PROMISED', 20, '法', 20,
              case when n % 100 = 0 then array['OLD' || n] else '{}' end, '{}',
              jsonb_build_object('serviceObject', repeat(md5(cast(n as text)), 30)), '[]', '', words,
              array[left(words, 2), right(words, 2)],
              case n % 500 when 0 then 'ShiPin' else chr(65 + n % 26) || md5(words) end, now(), ''
            from edition e, generate_series(1, 30000) n,
              lateral (select cast(340100 + n % 300 as text) place) p,
              lateral (select
                case n % 500 when 0 then '食品' else chr(20000 + n % 900) || chr(21000 + n % 700) end words) w
            where e.region = '340000'""").update();
    jdbc.sql("""
            update edition set status = 'PUBLISHED', published_at = now(), effective = tstzrange(now(), null)
            where region = '340000'""").update();
    jdbc.sql("analyze item").update();
    jdbc.sql("analyze edition").update();
  }

  private String count(@Nullable String q, @Nullable String region, @Nullable String organ) {
    var query = query(q, region, organ);
    return explain("select count(*) from item i where " + query.conditions(), query.params());
  }

  private String list(@Nullable String q, @Nullable String region, @Nullable String organ) {
    var query = query(q, region, organ);
    return explain(ItemRows.select(query.conditions()) + " order by i.code limit 21", query.params());
  }

  private String best(String q) {
    var query = query(q, null, null);
    return explain("select i.code, %s rank from item i where %s order by 2, 1 limit 21"
        .formatted(query.rank().orElseThrow(), query.conditions()), query.params());
  }

  private ItemQuery query(@Nullable String q, @Nullable String region, @Nullable String organ) {
    return ItemQuery.inForce(clock.instant())
        .matching(new ItemFilter(q, region == null ? null : new RegionCode(region), null, organ, null, null,
            null, null));
  }

  private String explain(String sql, Map<String, Object> params) {
    return String.join("\n", jdbc.sql("explain " + sql).params(params).query(String.class).list());
  }
}
