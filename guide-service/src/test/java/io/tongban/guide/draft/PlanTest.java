package io.tongban.guide.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.GuideServiceTest;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The plans that PostgreSQL makes for the lists of drafts and of outdated parts, on 60,000 of each. */
class PlanTest extends GuideServiceTest {

  @Autowired private TransactionTemplate inTransaction;

  @Test
  void theListsOfAnAreaReadItsIndex() {
    inTransaction.executeWithoutResult(status -> {
      fill();
      assertThat(explain(Drafts.LIST, null)).contains("draft_region").doesNotContain("Seq Scan");
      assertThat(explain(Drafts.LIST, new Place("X050000", "form"))).doesNotContain("Seq Scan");
      assertThat(explain(OutdatedParts.LIST, null)).contains("outdated_part_region").doesNotContain("Seq Scan");
      status.setRollbackOnly();
    });
  }

  @Test
  void whatWaitsForSomebodyReadsItsIndex() {
    inTransaction.executeWithoutResult(status -> {
      fill();
      jdbc.sql("update draft set status = 'IN_REVIEW' where code like '%7'").update();
      jdbc.sql("update draft set status = 'RETURNED' where code like '%8'").update();
      jdbc.sql("analyze draft").update();
      assertThat(explain(DraftTasks.REVIEWED, null)).contains("draft_in_review").doesNotContain("Seq Scan");
      assertThat(explain(DraftTasks.RETURNED, null)).contains("draft_returned", "draft_step_part")
          .doesNotContain("Seq Scan on draft ");
      assertThat(explain(DraftTasks.OUTDATED, null)).contains("outdated_part_region").doesNotContain("Seq Scan");
      status.setRollbackOnly();
    });
  }

  private void fill() {
    jdbc.sql("""
            insert into draft (code, part, version, status, content, published_version, name, region, organ_code,
                               edited_by, edited_by_name, edited_at)
            select 'X' || lpad(cast(n as text), 6, '0'), 'form', 1, 'DRAFTING', '{}', 0, '名',
                   cast(440100 + n % 300 as text), format('organ-%s', n % 500), 'u', '张三', now()
            from generate_series(1, 60000) n""").update();
    jdbc.sql("""
            insert into outdated_part (code, part, version, since, faults, name, region, organ_code)
            select code, part, 1, current_date, '[]', name, region, organ_code from draft where code like 'X0%'"""
        ).update();
    jdbc.sql("analyze draft").update();
    jdbc.sql("analyze outdated_part").update();
  }

  private String explain(String sql, @Nullable Place after) {
    var params = new HashMap<String, @Nullable Object>(
        new Areas(List.of("440123", "440200"), List.of("*", "organ-7")).params());
    params.putAll(Place.params(after));
    params.put("status", null);
    params.put("size", 51);
    params.put("me", "u");
    return String.join("\n", jdbc.sql("explain " + sql).params(params).query(String.class).list());
  }
}
