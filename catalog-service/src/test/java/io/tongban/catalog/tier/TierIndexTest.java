package io.tongban.catalog.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.access.RegionCode;
import io.tongban.catalog.CatalogTest;
import io.tongban.catalog.item.ItemCode;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The plans for one unified list of 100 templates in 300 townships. */
class TierIndexTest extends CatalogTest {

  @Autowired private TransactionTemplate transaction;

  @Test
  void templates_are_compared_with_thirty_thousand_adoptions_by_their_indexes() {
    transaction.executeWithoutResult(status -> {
      fill();
      var now = clock.instant();
      var region = new RegionCode("350001001");
      assertThat(explain(Adoptions.differing(PairQuery.inForce(now).inside(region)), pairs(PairQuery.inForce(now)
          .inside(region)))).contains("item_region").contains("adoption_of_code").doesNotContain("Seq Scan on item");
      var one = PairQuery.inForce(now).ofTemplate(new ItemCode("T000007"));
      assertThat(explain(Adoptions.differing(one), pairs(one))).contains("item_template")
          .doesNotContain("Seq Scan on item");
      assertThat(explain(Coverage.ROWS, Map.of("at", now.atOffset(ZoneOffset.UTC), "region", "350000", "after", "",
          "limit", 20))).contains("item_template").contains("item_of_template_standing").doesNotContain("Seq Scan on item");
      status.setRollbackOnly();
    });
  }

  private void fill() {
    jdbc.sql("""
            insert into edition (region, region_prefix, year, title, created_at)
            values ('350000', '35', 2026, '模板', now()), ('350001', '350001', 2026, '承接', now())""").update();
    jdbc.sql("""
            insert into item (edition_id, code, standing, name, type, region, region_prefix, organ_code, organ_name,
              handling, statutory_limit_days, statutory_limit_basis, promised_limit_days, base_code, template_code,
              former_codes, needs, elements, faults, digest, search_text, search_grams, edited_at, edited_by)
            select e.id, code, standing, '名', '01', place, place, 'o', '局', 'PROMISED', 20, '法', 20, null, template,
              '{}', '{}', '{}', '[]', '', '', '{}', now(), ''
            from (
              select '350000' region, 'T' || lpad(cast(n as text), 6, '0') code, 'TEMPLATE' standing, '350000' place,
                null template
              from generate_series(1, 100) n
              union all
              select '350001', 'A' || lpad(cast(t as text), 3, '0') || lpad(cast(n as text), 6, '0'), 'IMPLEMENTATION',
                '350001' || lpad(cast(t as text), 3, '0'), 'T' || lpad(cast(n as text), 6, '0')
              from generate_series(1, 100) n, generate_series(1, 300) t) row
            join edition e on e.region = row.region and e.title in ('模板', '承接')""").update();
    jdbc.sql("""
            insert into adoption (edition_id, code, template_edition, template_code, taken_at, taken_by)
            select i.edition_id, i.code, e.id, i.template_code, now(), ''
            from item i, edition e where i.code like 'A%' and i.template_code like 'T0%' and e.region = '350000'""")
        .update();
    jdbc.sql("""
            update edition set status = 'PUBLISHED', published_at = now(), effective = tstzrange(now(), null)
            where region in ('350000', '350001')""").update();
    jdbc.sql("analyze item").update();
    jdbc.sql("analyze edition").update();
    jdbc.sql("analyze adoption").update();
  }

  private static Map<String, Object> pairs(PairQuery query) {
    var params = new HashMap<>(query.params());
    params.put("after", "");
    return params;
  }

  private String explain(String sql, Map<String, Object> params) {
    return String.join("\n", jdbc.sql("explain " + sql).params(params).query(String.class).list());
  }
}
