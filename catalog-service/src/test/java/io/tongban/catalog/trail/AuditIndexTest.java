package io.tongban.catalog.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.CatalogTest;
import io.tongban.catalog.audit.Action;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The plans for the questions to an audit of 100,000 entries. */
class AuditIndexTest extends CatalogTest {

  /** Later than what the other tests, whose clock runs ahead, leave in the table. */
  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  @Autowired private TransactionTemplate transaction;

  @Test
  void every_question_to_the_audit_has_its_index() {
    transaction.executeWithoutResult(status -> {
      jdbc.sql("""
          insert into audit_entry (at, actor, actor_name, action, region, edition_id, item_code, details)
          select now() - n * interval '1 minute', 'actor-' || n % 20000, '人' || n % 20000, 'CHANGE_ITEM',
            cast(350101 + n % 200 as text), n % 1000, 'X' || n % 20000, '{}'
          from generate_series(1, 100000) n""").update();
      jdbc.sql("analyze audit_entry").update();

      assertThat(plan("35", null, "X77", null, null)).contains("audit_entry_of_item");
      assertThat(plan("35", 77L, null, null, null)).contains("audit_entry_of_edition");
      assertThat(plan("35", null, null, "actor-7", null))
          .contains("audit_entry_of_actor").contains("audit_entry_of_actor_name");
      assertThat(plan("35", null, null, null, LATER)).contains("audit_entry_at");
      assertThat(plan("35", null, null, null, null)).contains("audit_entry_pkey");
      assertThat(List.of(plan("350105", null, null, null, null), plan("35", null, "X77", null, null)))
          .allSatisfy(plan -> assertThat(plan).doesNotContain("Seq Scan on audit_entry"));
      status.setRollbackOnly();
    });
  }

  private String plan(String prefix, @Nullable Long edition, @Nullable String item, @Nullable String actor,
      @Nullable Instant from) {
    var params = new HashMap<String, Object>(Map.of("before", Long.MAX_VALUE, "limit", 21));
    var action = edition == null ? null : Action.CHANGE_ITEM;
    var sql = AuditEntries.select(new AuditFilter(List.of(prefix), edition, item, actor, action, from, null), params);
    return String.join("\n", jdbc.sql("explain " + sql).params(params).query(String.class).list());
  }
}
