package io.tongban.catalog.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.CatalogTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two editions of 100,000 items each, of which a few thousand differ. */
class LargeDiffTest extends CatalogTest {

  @Autowired private TransactionTemplate transaction;
  @Autowired private EditionComparison comparison;

  @Test
  void large_editions_are_compared_without_reading_what_is_equal() {
    transaction.executeWithoutResult(status -> {
      var first = edition(1, 100_000, 0);
      var second = edition(1001, 101_000, 97);

      var differences = comparison.compare(comparison.pair(second, first)).differences();

      assertThat(differences).filteredOn(found -> found.kind() == ChangeKind.CANCELLED).hasSize(1000);
      assertThat(differences).filteredOn(found -> found.kind() == ChangeKind.ADDED).hasSize(1000);
      assertThat(differences).filteredOn(found -> found.kind() == ChangeKind.AMENDED).hasSize(99_000 / 97);
      status.setRollbackOnly();
    });
  }

  private long edition(int from, int to, int amendEvery) {
    var id = jdbc.sql("""
            insert into edition (region, region_prefix, year, title, created_at)
            values ('360000', '36', 2026, :title, now()) returning id""")
        .param("title", "大 " + from).query(Long.class).single();
    jdbc.sql("""
            insert into item (edition_id, code, standing, name, type, region, region_prefix, organ_code, organ_name,
              handling, statutory_limit_days, statutory_limit_basis, promised_limit_days, base_code, former_codes,
              needs, elements, faults, digest, search_text, search_grams, edited_at, edited_by)
            select :id, 'L' || lpad(cast(n as text), 7, '0'), 'IMPLEMENTATION', '名', '01', '360000', '36',
              format('organ-%s', n % 200), '局', 'PROMISED', 20, '法', 20, null, '{}', '{}', '{}', '[]',
              case when :every > 0 and n % :every = 0 then 'amended' else '' end || n, '', '{}', now(), ''
            from generate_series(:from, :to) n""")
        .param("id", id).param("from", from).param("to", to).param("every", amendEvery).update();
    jdbc.sql("analyze item").update();
    return id;
  }
}
