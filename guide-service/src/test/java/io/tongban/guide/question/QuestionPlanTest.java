package io.tongban.guide.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.GuideServiceTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The plan that PostgreSQL makes for counting an organ's open questions, of 60,000. */
class QuestionPlanTest extends GuideServiceTest {

  @Autowired private TransactionTemplate inTransaction;

  @Test
  void theOpenQuestionsOfAnAreaAreReadFromTheirIndex() {
    inTransaction.executeWithoutResult(status -> {
      jdbc.sql("""
              insert into question (code, item_name, region, organ_code, organ_name, guide_version, kind, text,
                                    asked_by, asked_by_name, asked_at, days, basis, due, status)
              select 'X' || n, '名', cast(440100 + n % 300 as text), format('organ-%s', n % 50), '局', 1, 'QUESTION', '问',
                     'r', '某', now(), 5, '承诺', date '2026-01-01' + n % 90,
                     case when n % 4 = 0 then 'OPEN' else 'ANSWERED' end
              from generate_series(1, 60000) n""").update();
      jdbc.sql("analyze question").update();

      var plan = String.join("\n", jdbc.sql("explain " + QuestionTasks.OPEN)
          .params(Map.of("prefixes", new String[] {"440123", "440200"}, "organs", new String[] {"*", "organ-7"},
              "today", LocalDate.of(2026, 3, 1)))
          .query(String.class).list());

      assertThat(plan).contains("question_open_area").doesNotContain("Seq Scan");
      status.setRollbackOnly();
    });
  }
}
