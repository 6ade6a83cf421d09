package io.tongban.catalog.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.round.model.Figures;
import io.tongban.client.application.RunningCasesClient.Count;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulationTest extends RoundTest {

  @Autowired private EditionFacts facts;
  @Autowired private JsonMapper json;

  @Test
  void what_is_foreseen_is_what_the_applied_draft_shows() {
    var region = district();
    var base = withMaterials(region);
    var round = opened(region, base);
    var proposals = proposals(round, region);
    // What goes down leaves this list with an edition of its own day; see RoundDelegationTest.
    post(path(round) + "/proposals/" + proposals[4] + "/withdrawal", "{\"reason\": \"另行办理\"}", keeperOf(region))
        .expect(200);

    var foreseen = simulate(round, region, "{}");

    adopted(round, region, LongStream.of(proposals).filter(id -> id != proposals[4]).toArray());
    var draft = drawUp(round, region).expect(200).json().path("draft").asLong();
    assertThat(foreseen.path("before")).isEqualTo(figures(base));
    assertThat(foreseen.path("after")).isEqualTo(figures(draft));
    assertThat(foreseen.path("after").path("items").asInt()).isEqualTo(7);
    assertThat(foreseen.path("before").path("materials").decimalValue()).isEqualByComparingTo("0.25");
    assertThat(foreseen.path("after").path("materials").decimalValue()).isEqualByComparingTo("0.14");
    assertThat(foreseen.path("byOrgan").valueStream()
        .map(organ -> organ.path("name").asString() + organ.path("before") + organ.path("after")))
        .containsExactlyInAnyOrder("市场监管局85", "行政审批局02");
    publish(draft, region, "{}").expect(200);
    var statistics = get("/api/catalog/statistics/rounds/" + round, null).expect(200).json();
    assertThat(statistics.path("after")).isEqualTo(foreseen.path("after"));
    assertThat(statistics.path("basis").asString()).isEqualTo("PUBLISHED");
  }

  @Test
  void every_choice_of_proposals_has_its_own_answer_and_none_is_written() {
    var region = district();
    var round = opened(region, published(region, 8));
    var proposals = proposals(round, region);
    var before = state(region);

    assertThat(simulate(round, region, "{\"proposals\": []}").path("after").path("items").asInt()).isEqualTo(8);
    assertThat(simulate(round, region, "{\"proposals\": [%d]}".formatted(proposals[0])).path("after").path("items")
        .asInt()).isEqualTo(7);
    assertThat(simulate(round, region, "{\"proposals\": [%d, %d]}".formatted(proposals[0], proposals[1])).path("after")
        .path("items").asInt()).isEqualTo(6);
    post(path(round) + "/simulation", "{\"proposals\": [0]}", keeperOf(region)).expectProblem(404, "not-found");
    post(path(round) + "/simulation", "{}", null).expectProblem(401, "unauthenticated");
    post(path(round) + "/simulation", "{}", keeperOf(district())).expectProblem(404, "not-found");

    assertThat(state(region)).isEqualTo(before);
  }

  @Test
  void a_choice_that_names_an_item_twice_has_no_answer() {
    var region = district();
    var round = opened(region, published(region, 2));
    proposed(round, region, cancelling(code(region, 1)));
    proposed(round, region, cancelling(code(region, 1), code(region, 2)));

    post(path(round) + "/simulation", "{}", keeperOf(region)).expectProblem(409, "round-conflicts");
  }

  @Test
  void running_cases_on_the_items_named_are_counted() {
    var region = district();
    var round = opened(region, published(region, 3));
    proposed(round, region, cancelling(code(region, 1), code(region, 2)));
    APPLICATION.running.addAll(List.of(
        new Count(code(region, 1), "ACCEPTED", 4), new Count(code(region, 1), "REVIEWED", 1),
        new Count(code(region, 2), "SUBMITTED", 2), new Count(code(region, 3), "ACCEPTED", 9)));

    var cases = simulate(round, region, "{}").path("runningCases");

    assertThat(cases.path("known").asBoolean()).isTrue();
    assertThat(cases.path("total").asInt()).isEqualTo(7);
    assertThat(cases.path("byStatus").path("ACCEPTED").asInt()).isEqualTo(4);
    assertThat(cases.path("byKind").path("CANCEL").asInt()).isEqualTo(7);
    assertThat(cases.path("items").get(0).path("name").asString()).isEqualTo("第1号许可");
    assertThat(cases.path("items").get(0).path("treatment").asString()).isEqualTo("ENDED");
  }

  @Test
  void while_application_service_is_away_the_answer_says_that_cases_are_unknown() {
    var region = district();
    var round = opened(region, published(region, 3));
    proposed(round, region, cancelling(code(region, 1)));
    APPLICATION.away = true;

    var answer = simulate(round, region, "{}");

    assertThat(answer.path("runningCases").path("known").asBoolean()).isFalse();
    assertThat(answer.path("after").path("items").asInt()).isEqualTo(2);
  }

  /** Eight items, the first and the fourth with a material. */
  private long withMaterials(String region) {
    var draft = draft(region, 8);
    for (var n : new int[] {1, 4}) {
      var path = "/api/catalog/editions/" + draft + "/items/" + code(region, n);
      var item = get(path, keeperOf(region)).expect(200).json().path("item").toString();
      var wording = item.replace("\"materials\":[]", """
          "materials":[{"key": "form", "name": "申请书", "form": "ORIGINAL", "copies": 1, "required": true,
           "basis": [{"document": "中华人民共和国行政许可法", "article": "第二十九条", "level": "LAW"}]}]""");
      send(request(path + "?version=1", keeperOf(region)).header("Content-Type", "application/json")
          .PUT(BodyPublishers.ofString(wording))).expect(200);
    }
    publish(draft, region, "{}").expect(200);
    return draft;
  }

  private long[] proposals(long round, String region) {
    return new long[] {
        proposed(round, region, cancelling(code(region, 1))),
        proposed(round, region, proposal("MERGE", "\"%s\", \"%s\"".formatted(code(region, 2), code(region, 3)),
            "{\"into\": \"%s\", \"runningCases\": \"HANDED_OVER\"}".formatted(code(region, 3)))),
        proposed(round, region, proposal("ADJUST", "\"%s\"".formatted(code(region, 5)),
            "{\"adjustment\": {\"promisedLimitDays\": 5, \"statutoryLimitDays\": 15}}")),
        proposed(round, region, proposal("TRANSFER", "\"%s\"".formatted(code(region, 6)),
            "{\"organ\": {\"code\": \"%s\", \"name\": \"行政审批局\"}, \"runningCases\": \"HANDED_OVER\"}"
                .formatted(BUREAU))),
        proposed(round, region, proposal("DELEGATE", "\"%s\"".formatted(code(region, 7)),
            "{\"tier\": \"TOWNSHIP\", \"runningCases\": \"FINISHED_WHERE_ACCEPTED\"}")),
        proposed(round, region, proposal("SET_UP", "", """
            {"item": {"code": "%s-NEW", "name": "新设许可", "type": "07", "organ": {"code": "%s", "name": "行政审批局"},
             "handling": "PROMISED", "statutoryLimitDays": 20, "statutoryLimitBasis": "《中华人民共和国行政许可法》第四十二条",
             "promisedLimitDays": 10}}""".formatted(region, BUREAU)))};
  }

  private JsonNode simulate(long round, String region, String choice) {
    return post(path(round) + "/simulation", choice, keeperOf(region)).expect(200).json();
  }

  private JsonNode figures(long edition) {
    return json.readTree(json.writeValueAsString(Figures.of(facts.of(edition))));
  }

  private List<String> state(String region) {
    return jdbc.sql("""
            select 'edition ' || count(*) from edition where region = :region
            union all select 'audit ' || count(*) from audit_entry where region = :region
            union all select 'proposal ' || string_agg(p.state, ',') from proposal p
              join cleanup_round r on r.id = p.round_id where r.region = :region""")
        .param("region", region).query(String.class).list();
  }
}
