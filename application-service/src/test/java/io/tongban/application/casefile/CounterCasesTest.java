package io.tongban.application.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.application.Neighbours;
import io.tongban.application.ServiceTest;
import io.tongban.testissuer.TestIssuer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cases that a clerk filed for somebody who has an account. */
class CounterCasesTest extends ServiceTest {

  private static final String IDENTIFIER = "11010519491231002X";

  /** Other tests file for the same identifier: what they leave is nobody's here. */
  @BeforeEach
  void nothingWaits() {
    jdbc.sql("update case_file set counter_account = 'earlier' where applicant_id is null and counter_account is null")
        .update();
  }

  @AfterEach
  void everybodyIsBack() {
    Neighbours.back();
  }

  @Test
  @DisplayName("行政许可法 art. 33: applicants can follow their cases, however they were filed")
  void aVerifiedAccountHoldsWhatWasFiledForItAtACounter() {
    var number = filed("PERSON", "别的名字", IDENTIFIER);
    var holder = verified();

    assertThat(mine(holder)).containsExactly(number);

    get(holder, "/api/cases/" + number).expect(200);
    assertThat(get(holder, "/api/cases/" + number).json().path("allowedActions").toString()).contains("withdraw");
  }

  @Test
  void anIdentifierThatNobodyVerifiedOpensNothing() {
    var number = filed("PERSON", "张三丰", IDENTIFIER);
    var impostor = newApplicant();

    assertThat(mine(impostor)).isEmpty();

    get(impostor, "/api/cases/" + number).expect(404);
  }

  @Test
  void theSameNameUnderAnotherIdentifierIsSomebodyElse() {
    filed("PERSON", "张三丰", "110105194912310089");

    assertThat(mine(verified())).isEmpty();
  }

  @Test
  void theCounterStillActsForWhoItFiledFor() {
    var number = filed("PERSON", "张三丰", IDENTIFIER);
    mine(verified());

    act(CLERK, number, "withdraw", Map.of("reason", "本人到窗口撤回")).expect(200);
  }

  @Test
  void whileIdentityIsAwayTheListHoldsWhatItHeldBefore() {
    var holder = verified();
    var before = filed("PERSON", "张三丰", IDENTIFIER);
    mine(holder);
    var later = filed("PERSON", "张三丰", IDENTIFIER);

    Neighbours.away("identity");
    assertThat(mine(holder)).containsExactly(before);

    Neighbours.back();
    assertThat(mine(holder)).containsExactlyInAnyOrder(later, before);
  }

  @Test
  void joiningIsOneIndexedConditionHoweverManyCasesThereAre() {
    var number = filed("PERSON", "张三丰", IDENTIFIER);
    jdbc.sql("""
            insert into case_file (number, version, status, applicant_kind, applicant_name, applicant_identifier,
              submitted_by, idempotency_key, request_digest, submitted_at, item_code, item_name, item_type, handling,
              edition_id, region, receiving_region, organ_code, organ_name, promised_days, statutory_days,
              statutory_basis, guide_version, needed, form, last_hash, due_provisional, suspended, calendar_version)
            select '120116013-20250101-' || lpad(i::text, 6, '0'), version, status, applicant_kind, applicant_name,
              'x' || i, 'bulk', i::text, request_digest, submitted_at, item_code, item_name, item_type, handling,
              edition_id, region, receiving_region, organ_code, organ_name, promised_days, statutory_days,
              statutory_basis, guide_version, needed, form, last_hash, due_provisional, suspended, calendar_version
            from case_file, generate_series(1, 20000) i where number = :n
            """).param("n", number).update();
    jdbc.sql("analyze case_file").update();
    try {
      var plan = String.join("\n", jdbc.sql("explain " + CounterCases.JOIN)
          .param("account", "x").param("identifier", IDENTIFIER).param("kind", "PERSON").query(String.class).list());

      assertThat(plan).contains("case_file_counter").doesNotContain("Seq Scan");
    } finally {
      jdbc.sql("delete from case_file where submitted_by = 'bulk'").update();
    }
  }

  private String verified() {
    return TestIssuer.person("verified-" + UUID.randomUUID(), "张三丰");
  }

  private String filed(String kind, String name, String identifier) {
    var application = new HashMap<>(application(CLERK));
    application.put("onBehalfOf", Map.of("kind", kind, "name", name, "identifier", identifier));
    return submit(CLERK, application).expect(201).json().path("caseNumber").asString();
  }

  private List<String> mine(String token) {
    return get(token, "/api/cases/mine").expect(200).json().path("items").valueStream()
        .map(file -> file.path("caseNumber").asString()).toList();
  }
}
