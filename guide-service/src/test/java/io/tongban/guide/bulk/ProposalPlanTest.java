package io.tongban.guide.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.GuideServiceTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The plan that PostgreSQL makes for finding what is to be reviewed, among 20,000 proposals. */
class ProposalPlanTest extends GuideServiceTest {

  @Autowired private TransactionTemplate inTransaction;

  @Test
  void whatIsInReviewInAnAreaIsReadFromItsIndex() {
    inTransaction.executeWithoutResult(status -> {
      jdbc.sql("""
              insert into bulk_proposal (version, status, region, organ_code, organ_name, edit, guides, proposed_by,
                                         proposed_by_name, proposed_at)
              select 1, case when n % 10 = 0 then 'IN_REVIEW' else 'PUBLISHED' end, cast(440100 + n % 300 as text),
                     format('organ-%s', n % 50), '局', '{}', 1, 'u', '张三', now()
              from generate_series(1, 20000) n""").update();
      jdbc.sql("analyze bulk_proposal").update();

      var plan = String.join("\n", jdbc.sql("explain " + ProposalTasks.REVIEWED)
          .params(Map.of("prefixes", new String[] {"440123", "440200"}, "organs", new String[] {"*", "organ-7"},
              "me", "u"))
          .query(String.class).list());

      assertThat(plan).contains("bulk_proposal_in_review").doesNotContain("Seq Scan");
      status.setRollbackOnly();
    });
  }
}
