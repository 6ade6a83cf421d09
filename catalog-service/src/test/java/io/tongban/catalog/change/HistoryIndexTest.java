package io.tongban.catalog.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.CatalogTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The plan for the history of one item among 60,000 in two editions with 30,000 declared changes. */
class HistoryIndexTest extends CatalogTest {

  @Autowired private TransactionTemplate transaction;

  @Test
  void the_codes_of_an_item_are_followed_by_indexes_in_both_directions() {
    transaction.executeWithoutResult(status -> {
      fill(1);
      fill(2);
      jdbc.sql("analyze item").update();
      jdbc.sql("analyze item_change").update();
      jdbc.sql("analyze edition").update();

      var plan = String.join("\n", jdbc.sql("explain " + Lineages.STEPS).param("code", "H0000007")
          .param("moves", new String[] {"MERGED", "SPLIT", "TRANSFERRED", "DELEGATED", "TAKEN_BACK"})
          .query(String.class).list());

      assertThat(plan).contains("item_code").contains("item_former").contains("item_change_before")
          .contains("item_change_after").contains("item_base")
          .doesNotContain("Seq Scan on item").doesNotContain("Seq Scan on item_change");
      status.setRollbackOnly();
    });
  }

  private void fill(int number) {
    var edition = jdbc.sql("""
            insert into edition (region, region_prefix, year, title, created_at)
            values ('380000', '38', 2026, :title, now()) returning id""")
        .param("title", "沿革" + number).query(Long.class).single();
    jdbc.sql("""
            insert into item (edition_id, code, standing, name, type, region, region_prefix, organ_code, organ_name,
              handling, statutory_limit_days, statutory_limit_basis, promised_limit_days, base_code, former_codes,
              needs, elements, faults, digest, search_text, search_grams, edited_at, edited_by)
            select :edition, 'H' || lpad(cast(n as text), 7, '0'), 'IMPLEMENTATION', '名', '01', '380000', '38', 'o',
              '局', 'PROMISED', 20, '法', 20, '000139' || lpad(cast(n as text), 6, '0'),
              case when n % 10 = 0 then array['F' || n] else '{}' end, '{}', '{}', '[]', '', '', '{}', now(), ''
            from generate_series(1, 30000) n""").param("edition", edition).update();
    jdbc.sql("""
            insert into item_change (edition_id, kind, before, after, reason, declared_at, declared_by)
            select :edition, 'TRANSFERRED', array['G' || n], array['H' || lpad(cast(n as text), 7, '0')], '', now(), ''
            from generate_series(1, 15000) n""").param("edition", edition).update();
    jdbc.sql("""
            update edition set status = 'PUBLISHED', published_at = now(),
              effective = tstzrange(now() + :number * interval '1 day', now() + (:number + 1) * interval '1 day')
            where id = :edition""").param("edition", edition).param("number", number).update();
  }
}
