package io.tongban.guide.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.GuideServiceTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The plans that PostgreSQL makes for what everybody asks, on 60,000 guides. */
class PlanTest extends GuideServiceTest {

  @Autowired private TransactionTemplate inTransaction;

  @Test
  void everyQuestionHasItsIndex() {
    inTransaction.executeWithoutResult(status -> {
      fill();
      assertThat(explain(Figures.INCOMPLETE, asking("440123", null))).contains("guide_state_incomplete");
      assertThat(explain(Figures.INCOMPLETE, asking("44", "X050000"))).doesNotContain("Seq Scan");
      assertThat(explain(Figures.LACKING, asking("440123", null))).contains("guide_state_incomplete");
      assertThat(explain("select code from guide_state where organ_code = :organ and region like :prefix || '%'"
          + " order by code limit 100", Map.of("organ", "organ-7", "prefix", "44"))).contains("guide_state_organ");
      assertThat(explain("select sum(guides) from guide_count where region like :prefix || '%' group by region",
          Map.of("prefix", "440123"))).contains("guide_count_pkey");
      assertThat(explain("select version from guide_version where code = :code order by version desc",
          Map.of("code", "X0"))).contains("guide_version_pkey");
      status.setRollbackOnly();
    });
  }

  private void fill() {
    jdbc.sql("""
            insert into guide_state (code, version, digest, name, region, organ_code, organ_name, aspects, missing,
                                     written)
            select 'X' || lpad(cast(n as text), 6, '0'), 1, '', '名', cast(440100 + n % 300 as text),
                   format('organ-%s', n % 500), '局', 21,
                   case when n % 20 = 0 then array['quota'] else '{}' end, 0
            from generate_series(1, 60000) n""").update();
    jdbc.sql("analyze guide_state").update();
    jdbc.sql("analyze guide_count").update();
  }

  private static Map<String, Object> asking(String prefix, String after) {
    var params = new HashMap<String, Object>();
    params.put("prefix", prefix);
    params.put("organ", null);
    params.put("aspect", null);
    params.put("after", after);
    params.put("size", 51);
    return params;
  }

  private String explain(String sql, Map<String, ?> params) {
    return String.join("\n", jdbc.sql("explain " + sql).params(params).query(String.class).list());
  }
}
