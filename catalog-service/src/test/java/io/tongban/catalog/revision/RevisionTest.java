package io.tongban.catalog.revision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.Answer;
import io.tongban.catalog.CatalogTest;
import io.tongban.testissuer.TestIssuer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 年度修订. The region's edition holds two items of a market organ and one of an environment organ. */
class RevisionTest extends CatalogTest {

  private static final String MARKET = "11120116MB0A00026R";
  private static final String ENVIRONMENT = "000125583";

  @Autowired private Reminding reminding;

  private String region = "";

  @BeforeEach
  void publish() {
    region = district();
    var edition = imported(region, "list.csv", (list(region, 2) + "环保局,%s,未分类,排污许可,%s-B1,1,%s\n"
        .formatted(ENVIRONMENT, region, region)).getBytes(UTF_8), Map.of()).path("editionId").asLong();
    publish(edition, region, "{}").expect(200);
  }

  @Test
  void a_revision_asks_every_organ_until_a_working_day() {
    var revision = open();

    assertThat(revision.path("organs").findValuesAsString("code")).containsExactlyInAnyOrder(MARKET, ENVIRONMENT);
    assertThat(revision.path("answers").path("WAITING").asInt()).isEqualTo(2);
    assertThat(revision.path("answerDays").asInt()).isEqualTo(15);
    assertThat(revision.path("answerBasis").asString()).contains("行政许可法");
    var draft = get("/api/catalog/editions/" + revision.path("edition").asLong(), keeperOf(region)).expect(200).json();
    assertThat(draft.path("items").asInt()).isEqualTo(3);
    assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
  }

  @Test
  void organs_answer_for_themselves_and_the_revision_closes_when_all_have() {
    var revision = open();
    var id = revision.path("id").asLong();
    var draft = revision.path("edition").asLong();

    answer(id, MARKET, "{}", officerOf(ENVIRONMENT)).expectProblem(403, "wrong-organ");
    answer(id, MARKET, "{\"remark\":\"均无变化\"}", officerOf(MARKET)).expect(200);
    publish(draft, region, "{}").expectProblem(409, "edition-not-publishable");
    var refused = close(id).expectProblem(409, "revision-not-closable");
    assertThat(refused.json().path("errors").findValuesAsString("message")).containsExactly("环保局尚未答复。");
    answer(id, ENVIRONMENT, "{}", officerOf(ENVIRONMENT)).expect(200);
    close(id).expect(200);

    assertThat(one(id).path("state").asString()).isEqualTo("CLOSED");
    answer(id, MARKET, "{}", officerOf(MARKET)).expectProblem(409, "revision-over");
    publish(draft, region, "{}").expect(200);
  }

  @Test
  void adopted_proposals_change_the_draft_and_say_why() {
    var revision = open();
    var id = revision.path("id").asLong();
    answer(id, MARKET, """
        {"proposals":[
          {"kind":"CANCELLED","items":["%1$s-A000001"],"content":"已无法律依据","basis":"国发〔2014〕5号"},
          {"kind":"AMENDED","items":["%1$s-A000002"],"content":"压缩时限","newPromise":5,"newName":"新名称"},
          {"kind":"ADDED","content":"新设一项"}]}""".formatted(region), officerOf(MARKET)).expect(200);
    answer(id, ENVIRONMENT, "{}", officerOf(ENVIRONMENT)).expect(200);
    var proposals = get("/api/catalog/revisions/" + id + "/proposals?organ=" + MARKET, officerOf(MARKET)).expect(200)
        .json().path("items");
    assertThat(proposals.get(0).path("items").get(0).path("name").asString()).isEqualTo("第1号许可");
    close(id).expectProblem(409, "revision-not-closable");

    decide(id, proposals.get(0), "{\"adopted\":true,\"decision\":\"同意\",\"documentNumber\":\"津政发〔2026〕1号\"}").expect(200);
    decide(id, proposals.get(1), "{\"adopted\":true,\"decision\":\"同意\"}").expect(200);
    decide(id, proposals.get(2), "{\"adopted\":false,\"decision\":\"无设定依据\"}").expect(200);
    decide(id, proposals.get(2), "{\"adopted\":true,\"decision\":\"再议\"}").expectProblem(409, "proposal-decided");
    answer(id, MARKET, "{}", officerOf(MARKET)).expectProblem(409, "answer-decided");
    close(id).expect(200);
    var draft = revision.path("edition").asLong();
    publish(draft, region, "{}").expect(200);

    var diff = get("/api/catalog/editions/" + draft + "/diff", null).expect(200).json().path("changes").path("items");
    assertThat(diff.findValuesAsString("kind")).containsExactly("AMENDED", "CANCELLED");
    assertThat(diff.get(1).path("grounds").path("documentNumber").asString()).isEqualTo("津政发〔2026〕1号");
    assertThat(diff.get(0).path("fields").findValuesAsString("after")).containsExactly("新名称", "5");
  }

  @Test
  void a_new_answer_takes_the_place_of_the_old_one() {
    var id = open().path("id").asLong();
    answer(id, MARKET, "{\"proposals\":[{\"kind\":\"ADDED\",\"content\":\"新设\"}]}", officerOf(MARKET)).expect(200);

    var organ = answer(id, MARKET, "{}", officerOf(MARKET)).expect(200).json();

    assertThat(organ.path("state").asString()).isEqualTo("UNCHANGED");
    assertThat(organ.path("proposals").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "{\"kind\":\"CANCELLED\",\"content\":\"x\"}",
    "{\"kind\":\"ADDED\",\"items\":[\"%s-A000001\"],\"content\":\"x\"}",
    "{\"kind\":\"CANCELLED\",\"items\":[\"%s-A000001\"],\"content\":\"x\",\"newPromise\":3}",
    "{\"kind\":\"AMENDED\",\"items\":[\"%1$s-A000001\",\"%1$s-A000002\"],\"content\":\"x\",\"newName\":\"n\"}",
    "{\"kind\":\"AMENDED\",\"items\":[\"%s-A000001\"],\"content\":\" \"}",
    "{\"kind\":\"AMENDED\",\"items\":[\"%s-B1\"],\"content\":\"x\"}"
  })
  void an_unsound_proposal_is_refused_and_the_organ_still_waited_for(String proposal) {
    var id = open().path("id").asLong();

    answer(id, MARKET, "{\"proposals\":[" + proposal.formatted(region) + "]}", officerOf(MARKET)).expect(400);

    assertThat(one(id).path("answers").path("WAITING").asInt()).isEqualTo(2);
  }

  @Test
  void organs_that_do_not_answer_are_reminded_before_and_after_the_date_each_time_once() {
    var id = open("\"answerDays\":5").path("id").asLong();
    answer(id, MARKET, "{}", officerOf(MARKET)).expect(200);

    var told = Stream.iterate(0, day -> day < 25, day -> day + 1).map(day -> {
      clock.forward(Duration.ofDays(1));
      together(() -> reminding.remind(), () -> reminding.remind());
      return events(id);
    }).toList();

    var reminders = organ(id, ENVIRONMENT).path("reminders");
    assertThat(reminders.valueStream().map(reminder -> reminder.path("number").asInt()).limit(3))
        .containsExactly(0, 1, 2);
    assertThat(told.getLast()).hasSize(reminders.size()).allSatisfy(event -> assertThat(event).contains(ENVIRONMENT));
    assertThat(organ(id, MARKET).path("reminders")).isEmpty();
    assertThat(one(id).path("overdue").asBoolean()).isTrue();
    assertThat(jdbc.sql("""
            select sequence from event_relay.outbox where aggregate = ? order by sequence""")
        .param("revision-" + id).query(Integer.class).list())
        .containsExactlyElementsOf(Stream.iterate(1, n -> n <= reminders.size(), n -> n + 1).toList());
  }

  @Test
  void only_after_the_date_the_revision_goes_on_without_a_silent_organ() {
    var id = open("\"answerDays\":2").path("id").asLong();
    var path = "/api/catalog/revisions/" + id + "/organs/" + MARKET + "/silent";
    answer(id, ENVIRONMENT, "{}", officerOf(ENVIRONMENT)).expect(200);
    post(path, "{\"reason\":\"多次催办未复\"}", keeperOf(region)).expectProblem(409, "answers-not-due");

    clock.forward(Duration.ofDays(20));
    post(path, "{\"reason\":\"\"}", keeperOf(region)).expectProblem(400, "invalid-request");
    post(path, "{\"reason\":\"多次催办未复\"}", officerOf(MARKET)).expectProblem(403, "wrong-region");
    post(path, "{\"reason\":\"多次催办未复\"}", keeperOf(region)).expect(204);
    post(path, "{\"reason\":\"再次\"}", keeperOf(region)).expectProblem(409, "organ-has-answered");

    assertThat(organ(id, MARKET).path("remark").asString()).isEqualTo("多次催办未复");
    close(id).expect(200);
  }

  @Test
  void a_year_has_one_revision_unless_it_was_stopped() {
    var id = open().path("id").asLong();
    var again = "{\"region\":\"%s\",\"year\":2027,\"title\":\"另一版\",\"notice\":\"请核对\"}".formatted(region);

    post("/api/catalog/revisions", again, keeperOf(region)).expectProblem(409, "revision-exists");
    post("/api/catalog/revisions/" + id + "/stop", "{\"reason\":\"误启动\"}", keeperOf(region)).expect(200);
    post("/api/catalog/revisions", again, keeperOf(region)).expect(201);
  }

  @Test
  void of_two_who_open_a_revision_one_wins() {
    var answers = together(() -> post("/api/catalog/revisions", wish("甲", ""), keeperOf(region)),
        () -> post("/api/catalog/revisions", wish("乙", ""), keeperOf(region)));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
  }

  @Test
  void an_answer_racing_the_close_is_in_or_refused() {
    var id = open().path("id").asLong();
    answer(id, MARKET, "{}", officerOf(MARKET)).expect(200);
    answer(id, ENVIRONMENT, "{}", officerOf(ENVIRONMENT)).expect(200);
    var wish = "{\"proposals\":[{\"kind\":\"ADDED\",\"content\":\"新设\"}]}";

    var answers = together(() -> answer(id, MARKET, wish, officerOf(MARKET)), () -> close(id));

    var proposals = organ(id, MARKET).path("openProposals").asInt();
    if (one(id).path("state").asString().equals("CLOSED")) {
      answers.getFirst().expectProblem(409, "revision-over");
      assertThat(proposals).isZero();
    } else {
      answers.getLast().expectProblem(409, "revision-not-closable");
      assertThat(proposals).isEqualTo(1);
    }
  }

  @Test
  void a_region_without_an_edition_has_nothing_to_revise() {
    var other = district();

    post("/api/catalog/revisions", "{\"region\":\"%s\",\"year\":2027,\"title\":\"版\",\"notice\":\"请核对\"}".formatted(other),
        keeperOf(other)).expectProblem(409, "nothing-to-revise");
    post("/api/catalog/revisions", wish("版", ""), keeperOf(other)).expectProblem(403, "wrong-region");
  }

  @Test
  void an_organ_sees_its_own_part_and_no_draft() {
    var revision = open();
    var id = revision.path("id").asLong();
    var own = get("/api/catalog/revisions/" + id, officerOf(MARKET)).expect(200).json();
    var list = get("/api/catalog/revisions", officerOf(MARKET)).expect(200).json().path("items");

    assertThat(own.path("leads").asBoolean()).isFalse();
    assertThat(own.path("organs").findValuesAsString("code")).containsExactly(MARKET);
    assertThat(list.valueStream().map(seen -> seen.path("id").asLong())).contains(id);
    get("/api/catalog/revisions/" + id + "/proposals", officerOf(MARKET)).expectProblem(403, "wrong-region");
    get("/api/catalog/revisions/" + id, keeperOf(district())).expectProblem(404, "not-found");
    get("/api/catalog/editions/" + revision.path("edition").asLong(), officerOf(MARKET)).expectProblem(404, "not-found");
    publish(revision.path("edition").asLong(), officerOf(MARKET)).expectProblem(403, "wrong-region");
    close(id, officerOf(MARKET)).expectProblem(403, "wrong-region");
  }

  @Test
  void a_revision_whose_draft_was_deleted_can_only_be_stopped() {
    var revision = open();
    var id = revision.path("id").asLong();
    delete("/api/catalog/editions/" + revision.path("edition").asLong(), keeperOf(region)).expect(204);

    close(id).expectProblem(409, "revision-without-draft");
    post("/api/catalog/revisions/" + id + "/stop", "{\"reason\":\"草稿已删\"}", keeperOf(region)).expect(200);
  }

  private JsonNode open() {
    return open("");
  }

  private JsonNode open(String more) {
    return post("/api/catalog/revisions", wish("2027年版", more.isEmpty() ? "" : "," + more), keeperOf(region))
        .expect(201).json();
  }

  private String wish(String title, String more) {
    return "{\"region\":\"%s\",\"year\":2027,\"title\":\"%s\",\"notice\":\"请核对本部门事项\"%s}".formatted(region, title, more);
  }

  private Answer answer(long revision, String organ, String json, String token) {
    return post("/api/catalog/revisions/" + revision + "/organs/" + organ + "/answer", json, token);
  }

  private Answer decide(long revision, JsonNode proposal, String json) {
    return post("/api/catalog/revisions/" + revision + "/proposals/" + proposal.path("id").asLong() + "/decision", json,
        keeperOf(region));
  }

  private Answer close(long revision) {
    return close(revision, keeperOf(region));
  }

  private Answer close(long revision, String token) {
    return post("/api/catalog/revisions/" + revision + "/close", "{}", token);
  }

  private Answer publish(long edition, String token) {
    return post("/api/catalog/editions/" + edition + "/publish", "{}", token);
  }

  private JsonNode one(long revision) {
    return get("/api/catalog/revisions/" + revision, keeperOf(region)).expect(200).json();
  }

  private JsonNode organ(long revision, String code) {
    return one(revision).path("organs").valueStream()
        .filter(organ -> organ.path("code").asString().equals(code)).findFirst().orElseThrow();
  }

  private List<String> events(long revision) {
    return jdbc.sql("""
            select cast(payload as text) from event_relay.outbox
            where aggregate = ? and type = 'catalog.revision-reminded'""")
        .param("revision-" + revision).query(String.class).list();
  }

  private String officerOf(String organ) {
    return TestIssuer.officer("officer-" + organ, "部门目录员", "CATALOGUE_ADMINISTRATOR@" + region + "/" + organ);
  }

  private static List<Answer> together(Supplier<Answer> one,
      Supplier<Answer> other) {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      return Stream.of(one, other).map(call -> CompletableFuture.supplyAsync(call, callers)).toList().stream()
          .map(CompletableFuture::join).toList();
    }
  }

  private static void together(Runnable one, Runnable other) {
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Stream.of(one, other).map(call -> CompletableFuture.runAsync(call, callers)).toList()
          .forEach(CompletableFuture::join);
    }
  }
}
