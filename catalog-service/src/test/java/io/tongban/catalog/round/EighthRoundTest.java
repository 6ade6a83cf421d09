package io.tongban.catalog.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample of data/sample/round8 through the real import and the real round, in the years it is about. */
class EighthRoundTest extends RoundTest {

  /** The day from which on the districts accept what is handed down. */
  private static final String DELEGATED = "{\"effectiveFrom\":\"2014-05-19T16:00:00Z\"}";
  private static final Path SAMPLE = Path.of("../data/sample/round8");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private Instant today;
  private Instant monday;

  @BeforeEach
  void backTo2013() {
    today = clock.instant();
    monday = Instant.parse("2013-12-02T01:00:00Z");
    clock.forward(Duration.between(today, monday));
  }

  @AfterEach
  void forwardToToday() {
    // The other tests only ever move forward.
    clock.forward(Duration.between(monday, today));
  }

  @Test
  @DisplayName("Seed 004: 394 (2013) → 295, 54 non-licence approvals in 23 organs cancelled")
  void the_city_comes_from_394_items_to_295() throws IOException {
    var region = "650000";
    var round = round(region, "items-2013.csv", "120000", "proposals.json", "comments.json");

    var statistics = get("/api/catalog/statistics/rounds/" + round, null).expect(200).json();

    assertThat(statistics.path("before").path("items").asInt()).isEqualTo(394);
    assertThat(statistics.path("after").path("items").asInt()).isEqualTo(295);
    assertThat(statistics.path("difference").asInt()).isEqualTo(-99);
    assertThat(statistics.path("percent").decimalValue()).isEqualByComparingTo("-25.1");
    assertThat(statistics.path("nonLicenceApprovals").toString()).isEqualTo("{\"items\":54,\"organs\":23}");
    assertThat(statistics.path("otherReductions").asInt()).isEqualTo(45);
    assertThat(statistics.path("basis").asString()).isEqualTo("PUBLISHED");
    assertThat(statistics.path("byType").valueStream().map(JsonNode::toString)).contains(
        "{\"type\":\"9001\",\"typeName\":\"非行政许可审批\",\"before\":54,\"after\":0,\"cancelled\":54,\"organs\":23}");
    assertThat(statistics.path("byKind").valueStream()
        .map(kind -> kind.path("kindName").asString() + " " + kind.path("items") + " " + kind.path("balance")))
        .containsExactly("取消 74 -74", "下放 15 -15", "合并 20 -10", "调整 8 0");
    assertThat(statistics.path("byOrgan").valueStream().mapToInt(organ -> organ.path("after").asInt()).sum())
        .isEqualTo(295);
    assertThat(statistics.path("comments").path("answered").asInt()).isEqualTo(4);
    assertThat(get("/api/catalog/editions/" + statistics.path("edition").asLong(), null).json().path("items").asInt())
        .isEqualTo(295);
    assertThat(get("/api/catalog/delegations?size=100", keeperOf(region)).json().path("items")
        .findValuesAsString("status")).hasSize(5).containsOnly("GIVEN");
  }

  @Test
  @DisplayName("Seed 004: 18 departments, 18 seals, 216 items → one bureau (《行政许可法》第二十五条)")
  void the_district_gathers_216_items_of_18_organs_under_one_seal() throws IOException {
    var region = "660116";
    var round = round(region, "binhai-items-2013.csv", "120116", "binhai-proposals.json", null);

    var statistics = get("/api/catalog/statistics/rounds/" + round, null).expect(200).json();

    var gathered = statistics.path("gathered");
    assertThat(gathered).hasSize(1);
    assertThat(gathered.get(0).path("organName").asString()).isEqualTo("区行政审批局");
    assertThat(gathered.get(0).path("items").asInt()).isEqualTo(216);
    assertThat(gathered.get(0).path("from").asInt()).isEqualTo(18);
    assertThat(statistics.path("difference").asInt()).isZero();
    assertThat(statistics.path("before").path("seals").asInt() - statistics.path("after").path("seals").asInt())
        .isEqualTo(17);
    var bureau = gathered.get(0).path("organCode").asString();
    assertThat(get("/api/catalog/items?region=" + region + "&organ=" + bureau + "&size=1", null).json().path("total")
        .asInt()).isEqualTo(216);
  }

  private long round(String region, String list, String writtenFor, String proposals, String comments)
      throws IOException {
    var csv = Files.readString(SAMPLE.resolve(list)).replace("," + writtenFor + ",", "," + region + ",");
    var base = imported(region, list, csv.getBytes(StandardCharsets.UTF_8),
        Map.of("title", "2013年版", "year", "2013"));
    assertThat(base.path("rowsRefused").asInt()).isZero();
    if (proposals.equals("proposals.json")) {
      published("650116", 1);
    }
    publish(base.path("editionId").asLong(), region, "{}").expect(200);
    var round = opened(region, base.path("editionId").asLong());
    var all = new LinkedHashMap<Long, JsonNode>();
    var receiving = region.substring(0, 2) + "0116";
    for (var proposal : JSON.readTree(Files.readString(SAMPLE.resolve(proposals))
        .replace("\"region\": \"120116\"", "\"region\": \"%s\"".formatted(receiving)))) {
      all.put(proposed(round, region, proposal.toString()), proposal);
    }
    move(round, region, "LEGALITY_REVIEW").expect(200);
    all.forEach((id, proposal) -> post(path(round) + "/proposals/" + id + "/review",
        proposal.path("review").toString(), reviewerOf(region)).expect(200));
    notice(round, region, "").expectProblem(400, "notice-basis-needed");
    notice(round, region, ", \"basis\": \"《关于开展第8轮清理的通知》第五条\"").expect(200);
    all.forEach((id, proposal) -> {
      if (proposal.has("withdrawal")) {
        post(path(round) + "/proposals/" + id + "/withdrawal",
            JSON.writeValueAsString(Map.of("reason", proposal.path("withdrawal").asString())), keeperOf(region))
            .expect(200);
      }
    });
    if (comments != null) {
      for (var said : JSON.readTree(Files.readString(SAMPLE.resolve(comments)))) {
        var id = comment(round, said.toString(), null).expect(201).json().path("id").asLong();
        post(path(round) + "/comments/" + id + "/answer", said.toString(), keeperOf(region)).expect(204);
      }
    }
    noticeOver();
    move(round, region, "DECISION").expect(200);
    all.forEach((id, proposal) -> {
      if (proposal.has("decision")) {
        post(path(round) + "/proposals/" + id + "/decision", proposal.path("decision").toString(), deciderOf(region))
            .expect(200);
      }
    });
    var draft = post(path(round) + "/edition", "{\"year\": 2014, \"title\": \"2014年版\"}", keeperOf(region)).expect(200)
        .json().path("draft").asLong();
    if (get(path(round), keeperOf(region)).json().path("delegations").isEmpty()) {
      publish(draft, region, "{}").expect(200);
    } else {
      received(receiving, round, region);
      publish(draft, region, DELEGATED).expect(200);
    }
    move(round, region, "CLOSED").expect(200);
    return round;
  }

  /** The district takes on what the round hands down to it. */
  private void received(String district, long round, String region) {
    var draft = post("/api/catalog/editions", "{\"region\":\"%s\",\"year\":2014,\"title\":\"承接\",\"from\":%d}"
        .formatted(district, jdbc.sql("select max(id) from edition where region = ?").param(district).query(Long.class)
            .single()), keeperOf(district)).expect(201).json().path("id").asLong();
    get(path(round), keeperOf(region)).json().path("delegations").forEach(id -> {
      var version = get("/api/catalog/delegations/" + id.asLong(), keeperOf(region)).json().path("version").asInt();
      post("/api/catalog/delegations/" + id.asLong() + "/drafts", "{\"edition\":%d,\"version\":%d}"
          .formatted(draft, version), keeperOf(district)).expect(200);
    });
    publish(draft, district, DELEGATED).expect(200);
  }
}
