package io.tongban.guide.publicservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.GuideServiceTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The plans that PostgreSQL makes for what everybody asks, on 20,000 bodies with 60,000 services. */
class PublicServicePlanTest extends GuideServiceTest {

  @Autowired private TransactionTemplate inTransaction;

  @Test
  void everyQuestionHasItsIndex() {
    inTransaction.executeWithoutResult(status -> {
      fill();
      assertThat(explain(Bodies.OPEN, asking("440123", "WATER"))).contains("public_body_kind")
          .doesNotContain("Seq Scan");
      assertThat(explain(Bodies.OPEN, asking("440123", null))).contains("public_body_region")
          .doesNotContain("Seq Scan");
      assertThat(explain(Bodies.FOUND, words(asking("44", null)))).contains("public_body_terms")
          .doesNotContain("Seq Scan");
      assertThat(explain(Services.FOUND, words(asking("44", null)))).contains("public_service_terms")
          .doesNotContain("Seq Scan");
      assertThat(explain(Completeness.BY_BODY, completeness())).contains("public_body_region", "public_service_pkey")
          .doesNotContain("Seq Scan on public_body");
      assertThat(explain("select b.* from public_body b where " + Bodies.IN_AREA + "order by b.code limit 51",
          Map.of("prefixes", new String[] {"440123"}, "organs", new String[] {"*"}, "own", new Boolean[] {false})))
          .contains("public_body_pkey");
      assertThat(explain("select version from public_service_version where body = :body and key = :key "
          + "order by version desc", Map.of("body", "B1", "key", "k1"))).contains("public_service_version_pkey");
      status.setRollbackOnly();
    });
  }

  @Test
  void draftsThatWaitForSomebodyReadTheirIndex() {
    inTransaction.executeWithoutResult(status -> {
      fill();
      jdbc.sql("""
              insert into public_service_draft (body, key, version, status, content, seen_version, edited_by,
                                                edited_by_name, edited_at)
              select body, key, 1, case when key like '%1' and body like '%7' then 'IN_REVIEW' else 'DRAFTING' end,
                     '{"name": "名"}', 0, 'u', '张三', now()
              from public_service where body like 'B%'""").update();
      jdbc.sql("analyze public_service_draft").update();
      var params = Map.of("prefixes", new String[] {"440123"}, "organs", new String[] {"organ-7"},
          "own", new Boolean[] {false}, "me", "u");
      assertThat(explain(ServiceTasks.REVIEWED, params)).contains("public_service_draft_status")
          .doesNotContain("Seq Scan on public_service_draft");
      assertThat(explain(ServiceTasks.RETURNED, params)).contains("public_service_draft_status")
          .doesNotContain("Seq Scan on public_service_draft");
      status.setRollbackOnly();
    });
  }

  private void fill() {
    jdbc.sql("""
            insert into public_body (code, version, name, kind, region, region_name, address, telephones, hours,
                                     organ_code, organ_name, valid_from, terms)
            select 'B' || lpad(cast(n as text), 6, '0'), 1, '名', (array['WATER', 'GAS', 'SCHOOL'])[1 + n % 3],
                   cast(440100 + n % 300 as text), '区', '路', '{1}', '时', format('organ-%s', n % 500), '局', '2010-01-01',
                   array[format('词%s', n % 700), '供水']
            from generate_series(1, 20000) n""").update();
    jdbc.sql("""
            insert into public_service (body, key, name, version, published_at, missing, terms)
            select code, format('k%s', n), '名', 1, now(), '{}', array[format('词%s', (n * 7919) % 900), '供水']
            from public_body, generate_series(1, 3) n where code like 'B%'""").update();
    jdbc.sql("analyze public_body").update();
    jdbc.sql("analyze public_service").update();
  }

  private static Map<String, Object> asking(String prefix, String kind) {
    var params = new HashMap<String, Object>();
    params.put("prefix", prefix);
    params.put("kind", kind);
    params.put("day", LocalDate.of(2026, 1, 1));
    params.put("after", null);
    params.put("size", 51);
    return params;
  }

  private static Map<String, Object> words(Map<String, Object> params) {
    for (var way : new String[] {"way", "other", "third"}) {
      params.put(way, new String[] {"词13"});
    }
    return params;
  }

  private static Map<String, Object> completeness() {
    var params = asking("440123", null);
    params.remove("kind");
    params.put("elements", 8);
    return params;
  }

  private String explain(String sql, Map<String, ?> params) {
    return String.join("\n", jdbc.sql("explain " + sql).params(params).query(String.class).list());
  }
}
