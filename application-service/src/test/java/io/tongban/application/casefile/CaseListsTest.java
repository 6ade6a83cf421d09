package io.tongban.application.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.application.Neighbours;
import io.tongban.application.ServiceTest;
import io.tongban.testissuer.TestIssuer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseListsTest extends ServiceTest {

  @Test
  void queueHoldsWhatTheCallerMayActOnNow() {
    var submitted = submitted(newApplicant());
    var accepted = accepted(newApplicant());
    var reviewed = reviewed(newApplicant());
    var granted = granted(newApplicant());

    assertThat(queue(CLERK)).contains(submitted, granted).doesNotContain(accepted, reviewed);
    assertThat(queue(REVIEWER)).contains(accepted).doesNotContain(submitted, reviewed, granted);
    assertThat(queue(DECIDER)).contains(reviewed).doesNotContain(submitted, accepted, granted);
    assertThat(queue(OTHER_CLERK)).isEmpty();
  }

  @Test
  void areaEndsAtTheRegionAndTheOrgan() {
    var accepted = accepted(newApplicant());

    assertThat(queue(TestIssuer.officer("r1", "市级", "REVIEWER@120000/*"))).contains(accepted);
    assertThat(queue(TestIssuer.officer("r2", "本局", "REVIEWER@120116/" + Neighbours.ORGAN))).contains(accepted);
    assertThat(queue(TestIssuer.officer("r3", "别局", "REVIEWER@120116/other"))).doesNotContain(accepted);
    assertThat(queue(TestIssuer.officer("r4", "别区", "REVIEWER@120115/*"))).doesNotContain(accepted);
    assertThat(queue(TestIssuer.officer("r5", "街道", "REVIEWER@120116013/*"))).doesNotContain(accepted);
  }

  @Test
  void caseDoesNotWaitForTheOneWhoReviewedIt() {
    var both = TestIssuer.officer("both", "孙兼任", "REVIEWER@120116/*", "DECIDER@120116/*");
    var number = accepted(newApplicant());
    act(both, number, "review", Map.of("recommendation", "GRANT", "opinion", "符合条件")).expect(200);

    assertThat(queue(both)).doesNotContain(number);
    assertThat(queue(DECIDER)).contains(number);
  }

  @Test
  void pagesFollowEachOtherOldestDueFirst() {
    var clerk = TestIssuer.officer("clerk-tanggu", "塘沽窗口", "WINDOW_CLERK@120116001/*");
    var numbers = new ArrayList<String>();
    for (var day : List.of(MONDAY.plusDays(2), MONDAY, MONDAY.plusDays(1), MONDAY, MONDAY.plusDays(2))) {
      clock.set(day);
      var applicant = newApplicant();
      var application = new HashMap<>(application(applicant));
      application.put("receivingRegion", "120116001");
      numbers.add(submit(applicant, application).expect(201).json().path("caseNumber").asString());
    }

    var pages = new ArrayList<List<String>>();
    String next = "";
    while (next != null) {
      var page = get(clerk, "/api/cases/queue?size=2" + (next.isEmpty() ? "" : "&after=" + next)).expect(200).json();
      assertThat(page.path("total").asInt()).isEqualTo(5);
      pages.add(page.path("items").valueStream().map(item -> item.path("caseNumber").asString()).toList());
      next = page.path("next").isNull() ? null : page.path("next").asString();
    }

    assertThat(pages).extracting(List::size).containsExactly(2, 2, 1);
    assertThat(pages.stream().flatMap(List::stream)).containsExactly(
        numbers.get(1), numbers.get(3), numbers.get(2), numbers.get(0), numbers.get(4));
  }

  @Test
  void myCasesAreMineAndNewestFirst() {
    var applicant = newApplicant();
    var first = submitted(applicant);
    clock.set(MONDAY.plusDays(1));
    var second = accepted(applicant);
    submitted(newApplicant());

    assertThat(mine(applicant, "")).containsExactly(second, first);
    assertThat(mine(applicant, "&status=ACCEPTED")).containsExactly(second);
    var page = get(applicant, "/api/cases/mine?size=1").expect(200).json();
    assertThat(mine(applicant, "&after=" + page.path("next").asString())).containsExactly(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"size=0", "size=101", "size=x", "after=@@@", "after=bm90aGluZw", "status=LOST"})
  void badPagesAreRefused(String query) {
    get(CLERK, "/api/cases/queue?" + query).expect(400);
    get(newApplicant(), "/api/cases/mine?" + query).expect(400);
  }

  @Test
  void areaIsOneIndexedConditionHoweverManyCasesThereAre() {
    var number = submitted(newApplicant());
    jdbc.sql("""
            insert into case_file (number, version, status, applicant_kind, applicant_name, applicant_identifier,
              submitted_by, idempotency_key, request_digest, submitted_at, item_code, item_name, item_type, handling,
              edition_id, region, receiving_region, organ_code, organ_name, promised_days, statutory_days,
              statutory_basis, guide_version, needed, form, last_hash, desk, desk_region, desk_organ, desk_due,
              due_provisional, suspended, calendar_version)
            select '130000000-20260101-' || lpad(i::text, 6, '0'), version, status, applicant_kind, applicant_name,
              applicant_identifier, 'bulk', i::text, request_digest, submitted_at, item_code, item_name, item_type,
              handling, edition_id, region, receiving_region, organ_code, organ_name, promised_days, statutory_days,
              statutory_basis, guide_version, needed, form, last_hash, 'REVIEWER', (130000000 + i % 900)::text,
              desk_organ, desk_due, due_provisional, suspended, calendar_version
            from case_file, generate_series(1, 20000) i where number = :n
            """).param("n", number).update();
    jdbc.sql("analyze case_file").update();
    try {
      var caller = new Caller("x", "x", Caller.Kind.OFFICER, List.of(
          Grant.parse("REVIEWER@120116/*"), Grant.parse("DECIDER@120116/" + Neighbours.ORGAN)));
      var query = QueueQuery.of(caller, null, new QueueQuery.After(LocalDate.of(2026, 1, 1), "1"));

      var plan = String.join("\n", jdbc.sql("explain " + query.page()).params(query.pageParams(20))
          .query(String.class).list());

      assertThat(plan).contains("case_file_desk").contains("desk_region").doesNotContain("Seq Scan");
    } finally {
      jdbc.sql("delete from case_file where submitted_by = 'bulk'").update();
    }
  }

  private List<String> queue(String token) {
    return numbers(token, "/api/cases/queue?size=100").toList();
  }

  private List<String> mine(String token, String query) {
    return numbers(token, "/api/cases/mine?size=100" + query).toList();
  }

  private Stream<String> numbers(String token, String path) {
    return get(token, path).expect(200).json().path("items").valueStream()
        .map(item -> item.path("caseNumber").asString());
  }
}
