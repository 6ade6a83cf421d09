package io.tongban.guide.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.GuideServiceTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The plans that PostgreSQL makes for counting what waits, on 60,000 guides of which many lag and lack. */
class GuideTasksPlanTest extends GuideServiceTest {

  @Autowired private TransactionTemplate inTransaction;

  @Test
  void countsComeFromTheFiguresAndTheFirstFromAnIndex() {
    inTransaction.executeWithoutResult(status -> {
      fill();
      assertThat(explain(GuideTasks.STALE)).contains("guide_count_pkey", "guide_state_stale_due")
          .doesNotContain("Seq Scan");
      assertThat(explain(GuideTasks.INCOMPLETE)).contains("guide_count_pkey", "guide_state_missing_due")
          .doesNotContain("Seq Scan");
      status.setRollbackOnly();
    });
  }

  @Test
  void whatSettledIsFoundByItsPosition() {
    inTransaction.executeWithoutResult(status -> {
      jdbc.sql("""
              insert into edition (id, region, title, year, effective_from) values (-1, '440100', '录', 2026, now())""")
          .update();
      jdbc.sql("""
              insert into guide_version (code, version, edition_id, cause, published_at, snapshot, position)
              select 'X' || n, 1, -1, 'LAW', now(), '{}', case when n % 100 = 0 then 1000000 + n end
              from generate_series(1, 60000) n""").update();
      jdbc.sql("analyze guide_version").update();
      assertThat(String.join("\n", jdbc.sql("explain " + GuideFeed.SINCE)
          .params(Map.of("position", 1_050_000, "most", 1_000)).query(String.class).list()))
          .contains("guide_version_position").doesNotContain("Seq Scan on guide_version");
      status.setRollbackOnly();
    });
  }

  private void fill() {
    jdbc.sql("""
            insert into guide_state (code, version, digest, name, region, organ_code, organ_name, aspects, missing,
                                     written, stale, lacking)
            select 'X' || lpad(cast(n as text), 6, '0'), 1, '', '名', cast(440100 + n % 300 as text),
                   format('organ-%s', n % 49), '局', 21, case when n % 2 = 0 then array['quota'] else '{}' end, 0,
                   case when n % 3 = 0 then jsonb_build_object('due', date '2026-01-01' + n % 90) end,
                   case when n % 2 = 0 then
                     jsonb_build_object('term', jsonb_build_object('due', date '2026-01-01' + n % 70)) end
            from generate_series(1, 60000) n""").update();
    jdbc.sql("analyze guide_state").update();
    jdbc.sql("analyze guide_count").update();
  }

  private String explain(String sql) {
    return String.join("\n", jdbc.sql("explain " + sql)
        .params(Map.of("prefixes", new String[] {"440123", "440200"}, "organs", new String[] {"*", "organ-7"}))
        .query(String.class).list());
  }
}
