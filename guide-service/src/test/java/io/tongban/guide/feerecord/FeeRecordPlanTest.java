package io.tongban.guide.feerecord;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.GuideServiceTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The plans that PostgreSQL makes for what stands beside a fee, on 30,000 records. */
class FeeRecordPlanTest extends GuideServiceTest {

  @Autowired private TransactionTemplate inTransaction;

  @Test
  void everyQuestionHasItsIndex() {
    inTransaction.executeWithoutResult(status -> {
      fill();
      assertThat(explain(StoredRecords.OF_SERVICE, Map.of("body", "B7", "service", "s")))
          .contains("fee_record_service");
      assertThat(explain(StoredRecords.OF_ITEM, Map.of("item", "I7"))).contains("fee_record_item");
      assertThat(explain(StoredRecords.OF_REGION, Map.of("prefix", "440123", "before", Long.MAX_VALUE, "size", 51)))
          .contains("fee_record_region").doesNotContain("Seq Scan");
      status.setRollbackOnly();
    });
  }

  private void fill() {
    jdbc.sql("""
            insert into fee_record (version, kind, title, body, service, fee, item, region, organ_code, held_on,
                                    content, recorded_by, recorded_at)
            select 1, 'HEARING', '会', case when n % 2 = 0 then 'B' || n % 900 end, case when n % 2 = 0 then 's' end,
                   case when n % 2 = 0 then 'f' end, case when n % 2 = 1 then 'I' || n % 900 end,
                   cast(440100 + n % 300 as text), 'organ', date '2020-01-01' + n % 1000, '{}', 'x', now()
            from generate_series(1, 30000) n""").update();
    jdbc.sql("analyze fee_record").update();
  }

  private String explain(String sql, Map<String, ?> params) {
    return String.join("\n", jdbc.sql("explain " + sql).params(params).query(String.class).list());
  }
}
