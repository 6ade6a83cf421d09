package io.tongban.catalog.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.CatalogTest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The plans for 100 rounds with 300 proposals and 300 comments each. */
class RoundIndexTest extends CatalogTest {

  @Autowired private TransactionTemplate transaction;

  @Test
  void a_round_is_read_by_its_indexes_however_many_there_were() {
    transaction.executeWithoutResult(status -> {
      var round = fill();
      var of = Map.<String, Object>of("round", round);
      assertThat(explain(Proposals.CONFLICTS, of)).contains("proposal_of_round").doesNotContain("Seq Scan on proposal");
      assertThat(explain(Proposals.LIST, listed(round))).contains("proposal_of_round")
          .doesNotContain("Seq Scan on proposal");
      assertThat(explain(Comments.COUNTS, of)).contains("round_comment_of_round")
          .doesNotContain("Seq Scan on round_comment");
      assertThat(explain(Comments.LIST, Map.of("round", round, "after", 0L, "answeredOnly", true, "openOnly", false,
          "limit", 21))).contains("round_comment_of_round").doesNotContain("Seq Scan on round_comment");
      assertThat(explain(RoundTasks.RUNNING, Map.of("me", "x", "prefixes", new String[] {"37"}, "most", 200)))
          .contains("proposal_of_round").contains("round_comment_o")
          .doesNotContain("Seq Scan on proposal").doesNotContain("Seq Scan on round_comment");
      status.setRollbackOnly();
    });
  }

  private static Map<String, @Nullable Object> listed(long round) {
    var params = new HashMap<String, @Nullable Object>(
        Map.of("round", round, "after", 0L, "shownOnly", false, "limit", 21));
    params.put("kind", null);
    params.put("state", null);
    params.put("organ", null);
    return params;
  }

  /** Returns one of the rounds that run. */
  private long fill() {
    var edition = jdbc.sql("""
            insert into edition (region, region_prefix, year, title, created_at)
            values ('370000', '37', 2026, '轮次', now()) returning id""").query(Long.class).single();
    jdbc.sql("""
            insert into cleanup_round (region, number, title, goals, base_edition, state, created_at, created_by)
            select '370000', n, '第' || n || '轮', '', :edition, case when n > 95 then 'DECISION' else 'CLOSED' end,
              now(), ''
            from generate_series(1, 100) n""").param("edition", edition).update();
    jdbc.sql("""
            insert into proposal (round_id, kind, items, organ_code, organ_name, reason, grounds, effect, state,
              proposed_at, proposed_by, proposed_by_name)
            select r.id, 'CANCEL', array['X' || n], 'o', '局', '', '[]', '{}', 'PROPOSED', now(), 'a', ''
            from cleanup_round r, generate_series(1, 300) n where r.region = '370000'""").update();
    jdbc.sql("""
            insert into round_comment (round_id, at, author_kind, contact, text)
            select r.id, now(), 'ANONYMOUS', '1', '意见' from cleanup_round r, generate_series(1, 300) n
            where r.region = '370000'""").update();
    jdbc.sql("analyze cleanup_round").update();
    jdbc.sql("analyze proposal").update();
    jdbc.sql("analyze round_comment").update();
    return jdbc.sql("select max(id) from cleanup_round where region = '370000'").query(Long.class).single();
  }

  private String explain(String sql, Map<String, @Nullable Object> params) {
    return String.join("\n", jdbc.sql("explain " + sql).params(params).query(String.class).list());
  }
}
