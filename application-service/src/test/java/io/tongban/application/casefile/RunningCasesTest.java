package io.tongban.application.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.application.Neighbours;
import io.tongban.application.ServiceTest;
import io.tongban.testissuer.TestIssuer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class RunningCasesTest extends ServiceTest {

  private static final String CATALOGUE = TestIssuer.service("catalog-service");

  @Autowired private TransactionTemplate transaction;

  @Test
  void cases_that_are_not_closed_are_counted_by_item_and_status() {
    var before = running(Neighbours.ITEM);
    accepted(newApplicant());
    accepted(newApplicant());
    reviewed(newApplicant());
    var withdrawn = newApplicant();
    act(withdrawn, submitted(withdrawn), "withdraw", Map.of("reason", "不办了")).expect(200);

    var after = running(Neighbours.ITEM);

    assertThat(after.get("ACCEPTED") - before.getOrDefault("ACCEPTED", 0)).isEqualTo(2);
    assertThat(after.get("REVIEWED") - before.getOrDefault("REVIEWED", 0)).isEqualTo(1);
    assertThat(after).doesNotContainKeys("WITHDRAWN", "NOT_ACCEPTED", "REFUSED", "DELIVERED");
    assertThat(running("nobody-ever-applied")).isEmpty();
  }

  @Test
  void only_the_services_ask_and_for_no_more_than_a_thousand_items() {
    var one = Map.of("itemCodes", List.of(Neighbours.ITEM));
    assertThat(post(DECIDER, "/internal/cases/running", one).expect(403).code()).isEqualTo("wrong-role");
    assertThat(post(CATALOGUE, "/internal/cases/running", Map.of("itemCodes", Collections.nCopies(1001, "x")))
        .expect(400).code()).isEqualTo("invalid-value");
    post(CATALOGUE, "/internal/cases/running", Map.of()).expect(400);
  }

  @Test
  void the_index_of_running_cases_answers() {
    transaction.executeWithoutResult(status -> {
      jdbc.sql("set local enable_seqscan = off").update();
      var plan = String.join("\n", jdbc.sql("explain " + CaseLists.RUNNING)
          .param("codes", new String[] {"a", "b"}).query(String.class).list());
      assertThat(plan).contains("case_file_running");
      status.setRollbackOnly();
    });
  }

  private Map<String, Integer> running(String item) {
    var counts = new HashMap<String, Integer>();
    post(CATALOGUE, "/internal/cases/running", Map.of("itemCodes", List.of(item))).expect(200).json()
        .forEach(count -> counts.put(count.path("status").asString(), count.path("cases").asInt()));
    return counts;
  }
}
