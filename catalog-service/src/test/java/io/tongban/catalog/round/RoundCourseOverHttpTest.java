package io.tongban.catalog.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongban.catalog.Answer;
import io.tongban.testissuer.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RoundCourseOverHttpTest extends RoundTest {

  @Test
  void a_round_goes_from_proposals_to_an_edition_in_force() {
    var region = district();
    var base = published(region, 5);
    var round = opened(region, base);
    var cancel = proposed(round, region, cancelling(code(region, 1)));
    var merge = proposed(round, region, proposal("MERGE", "\"%s\", \"%s\"".formatted(code(region, 2), code(region, 3)),
        "{\"into\": \"%s\", \"name\": \"合并后的许可\", \"runningCases\": \"HANDED_OVER\"}".formatted(code(region, 2))));
    var adjust = proposed(round, region, proposal("ADJUST", "\"%s\"".formatted(code(region, 4)),
        "{\"adjustment\": {\"promisedLimitDays\": 5}}"));
    var transfer = proposed(round, region, proposal("TRANSFER", "\"%s\"".formatted(code(region, 5)),
        "{\"organ\": {\"code\": \"%s\", \"name\": \"行政审批局\"}, \"runningCases\": \"HANDED_OVER\"}".formatted(BUREAU)));
    var setUp = proposed(round, region, proposal("SET_UP", "", """
        {"item": {"code": "%s-NEW", "name": "新设许可", "type": "01", "organ": {"code": "%s", "name": "行政审批局"},
         "handling": "PROMISED", "statutoryLimitDays": 20, "statutoryLimitBasis": "《中华人民共和国行政许可法》第四十二条",
         "promisedLimitDays": 10}}""".formatted(region, BUREAU)));
    adopted(round, region, cancel, merge, adjust, transfer, setUp);

    var drawn = drawUp(round, region).expect(200).json();

    var draft = drawn.path("draft").asLong();
    assertThat(drawn.path("state").asString()).isEqualTo("EDITION");
    assertThat(drawn.path("next").valueStream().map(next -> next.path("to").asString() + " " + next.path("refusal")
        .asString(""))).contains("CLOSED DRAFT_NOT_PUBLISHED", "ABANDONED ");
    move(round, region, "CLOSED").expectProblem(409, "round-draft-not-published");
    publish(draft, region, "{}").expect(200);
    move(round, region, "CLOSED").expect(200);
    get("/api/catalog/items/" + code(region, 1), null).expectProblem(404, "item-not-in-force");
    var merged = get("/api/catalog/items/" + code(region, 3), null).expect(200).json();
    assertThat(merged.path("name").asString()).isEqualTo("合并后的许可");
    assertThat(get("/api/catalog/items/" + code(region, 4), null).expect(200).json().path("promisedLimitDays").asInt())
        .isEqualTo(5);
    assertThat(get("/api/catalog/items/" + code(region, 5), null).expect(200).json().path("organ").path("code")
        .asString()).isEqualTo(BUREAU);
    get("/api/catalog/items/" + region + "-NEW", null).expect(200);
    assertThat(jdbc.sql("""
            select kind || ' ' || coalesce(running_cases, '-') || ' ' || coalesce(cast(transition_until as text), '-')
              || ' ' || document_number
            from item_change where edition_id = ? and round_id = ? order by kind""")
        .param(draft).param(round).query(String.class).list()).containsExactly(
            "ADDED - - 津政发〔2014〕1号", "AMENDED - - 津政发〔2014〕1号", "CANCELLED ENDED - 津政发〔2014〕1号",
            "MERGED HANDED_OVER - 津政发〔2014〕1号",
            "TRANSFERRED HANDED_OVER - 津政发〔2014〕1号");
    assertThat(jdbc.sql("select distinct action from audit_entry where region = ? order by action").param(region)
        .query(String.class).list())
        .contains("OPEN_ROUND", "PROPOSE", "REVIEW_PROPOSAL", "DECIDE_PROPOSAL", "MOVE_ROUND", "BEGIN_DRAFT");
    assertThat(get(path(round), null).expect(200).json().path("way").valueStream()
        .map(step -> step.path("state").asString())).containsExactly(
            "OPEN", "LEGALITY_REVIEW", "PUBLIC_NOTICE", "DECISION", "EDITION", "CLOSED");
  }

  @Test
  void what_is_decided_with_changes_is_what_comes_about() {
    var region = district();
    var round = opened(region, published(region, 2));
    var adjust = proposed(round, region, proposal("ADJUST", "\"%s\"".formatted(code(region, 1)),
        "{\"adjustment\": {\"promisedLimitDays\": 5}}"));
    noticed(round, region, adjust);
    noticeOver();
    move(round, region, "DECISION").expect(200);
    var decision = path(round) + "/proposals/" + adjust + "/decision";
    post(decision, "{\"verdict\": \"ADOPTED_WITH_CHANGES\", \"reason\": \"须踏勘\"}", deciderOf(region))
        .expectProblem(400, "decision-and-changes");
    post(decision, "{\"verdict\": \"ADOPTED\", \"reason\": \"可\", \"effect\": {\"adjustment\": {\"name\": \"别名\"}}}",
        deciderOf(region)).expectProblem(400, "decision-and-changes");
    post(decision, "{\"verdict\": \"ADOPTED_WITH_CHANGES\", \"reason\": \"须踏勘\", \"effect\": {}}", deciderOf(region))
        .expectProblem(400, "proposal-incomplete");

    post(decision, """
        {"verdict": "ADOPTED_WITH_CHANGES", "reason": "须踏勘", "effect": {"adjustment": {"promisedLimitDays": 10}}}""",
        deciderOf(region)).expect(200);

    var draft = drawUp(round, region).expect(200).json().path("draft").asLong();
    assertThat(jdbc.sql("select promised_limit_days from item where edition_id = ? and code = ?")
        .param(draft).param(code(region, 1)).query(Integer.class).single()).isEqualTo(10);
  }

  @Test
  void three_people_see_to_a_proposal() {
    var region = district();
    var round = opened(region, published(region, 2));
    var proposal = proposed(round, region, cancelling(code(region, 1)));
    move(round, region, "LEGALITY_REVIEW").expect(200);
    post(path(round) + "/proposals/" + proposal + "/review", "{\"sound\": true, \"opinion\": \"合法\"}", keeperOf(region))
        .expectProblem(409, "round-own-proposal");
    var both = TestIssuer.officer("both", "孙某", "REVIEWER@" + region + "/*", "DECIDER@" + region + "/*");
    post(path(round) + "/proposals/" + proposal + "/review", "{\"sound\": true, \"opinion\": \"合法\"}", both)
        .expect(200);
    notice(round, region, "").expect(200);
    noticeOver();
    move(round, region, "DECISION").expect(200);

    post(path(round) + "/proposals/" + proposal + "/decision", "{\"verdict\": \"ADOPTED\", \"reason\": \"可\"}", both)
        .expectProblem(409, "round-own-review");
    post(path(round) + "/proposals/" + proposal + "/decision", "{\"verdict\": \"ADOPTED\", \"reason\": \"可\"}",
        keeperOf(region)).expectProblem(409, "round-own-proposal");
    decide(round, region, proposal, "ADOPTED").expect(200);
  }

  @Test
  void an_organ_proposes_for_its_own_items_only() {
    var region = district();
    var round = opened(region, published(region, 2));
    var own = TestIssuer.officer("own", "本部门", "CATALOGUE_ADMINISTRATOR@%s/%s".formatted(region, ORGAN));
    var other = TestIssuer.officer("other", "别部门", "CATALOGUE_ADMINISTRATOR@%s/%s".formatted(region, BUREAU));
    post(path(round) + "/proposals", cancelling(code(region, 1)), own).expect(201);

    post(path(round) + "/proposals", cancelling(code(region, 2)), other).expectProblem(403, "wrong-region");
    var foreign = post(path(round) + "/proposals", cancelling(code(region, 2)).replace(ORGAN, BUREAU), other)
        .expectProblem(400, "proposal-incomplete");
    assertThat(codes(foreign.json())).containsExactly("proposal-item-of-other");
    post(path(round) + "/state", "{\"to\": \"LEGALITY_REVIEW\"}", own).expectProblem(403, "wrong-region");
    post(path(round) + "/proposals", cancelling(code(region, 2)), keeperOf(district()))
        .expectProblem(403, "wrong-region");
  }

  @Test
  void all_that_a_proposal_lacks_is_told_at_once() {
    var region = district();
    var round = opened(region, published(region, 2));

    var refused = post(path(round) + "/proposals", """
        {"kind": "TRANSFER", "organ": {"code": "%s", "name": "市场监管局"}, "items": ["nowhere"], "reason": "无"}"""
        .formatted(ORGAN), keeperOf(region)).expectProblem(400, "proposal-incomplete");

    assertThat(refused.json().path("errors").valueStream()
        .map(error -> error.path("field").asString() + " " + error.path("code").asString())).containsExactly(
            "grounds proposal-part-needed", "items proposal-item-unknown", "effect.organ proposal-part-needed",
            "effect.runningCases proposal-part-needed");
    assertThat(codes(post(path(round) + "/proposals", proposal("MERGE", "\"%s\"".formatted(code(region, 1)),
        "{\"into\": \"other\", \"runningCases\": \"ENDED\"}"), keeperOf(region)).expect(400).json()))
        .containsExactly("proposal-merge-of-one", "proposal-into-other");
    assertThat(codes(post(path(round) + "/proposals", proposal("DELEGATE", "\"%s\"".formatted(code(region, 1)),
        "{\"tier\": \"CITY\", \"runningCases\": \"HANDED_OVER\"}"), keeperOf(region)).expect(400).json()))
        .containsExactly("proposal-region-not-below");
    assertThat(codes(post(path(round) + "/proposals", proposal("DELEGATE", "\"%s\"".formatted(code(region, 1)),
        "{\"region\": \"990101\", \"runningCases\": \"HANDED_OVER\"}"), keeperOf(region)).expect(400).json()))
        .containsExactly("proposal-region-not-below");
  }

  @Test
  void proposals_on_one_item_must_be_settled_before_the_decision() {
    var region = district();
    var round = opened(region, published(region, 3));
    var one = proposed(round, region, cancelling(code(region, 1), code(region, 2)));
    var two = proposed(round, region, proposal("ADJUST", "\"%s\"".formatted(code(region, 2)),
        "{\"adjustment\": {\"promisedLimitDays\": 5}}"));
    noticed(round, region, one, two);
    noticeOver();

    var conflicts = get(path(round) + "/conflicts", keeperOf(region)).expect(200).json();
    move(round, region, "DECISION").expectProblem(409, "round-conflicts");
    post(path(round) + "/proposals/" + two + "/withdrawal", "{\"reason\": \"与取消建议冲突\"}", keeperOf(region)).expect(200);

    assertThat(conflicts.toString()).isEqualTo(
        "[{\"item\":\"%s\",\"proposals\":[%d,%d]}]".formatted(code(region, 2), one, two));
    assertThat(get(path(round) + "/conflicts", keeperOf(region)).expect(200).json()).isEmpty();
    move(round, region, "DECISION").expect(200);
  }

  @Test
  void two_proposals_for_one_new_code_are_a_conflict() {
    var region = district();
    var round = opened(region, published(region, 1));
    var setUp = proposal("SET_UP", "", """
        {"item": {"code": "%s-NEW", "name": "新设许可", "type": "01", "organ": {"code": "%s", "name": "行政审批局"},
         "handling": "PROMISED", "statutoryLimitDays": 20, "statutoryLimitBasis": "《中华人民共和国行政许可法》第四十二条",
         "promisedLimitDays": 10}}""".formatted(region, BUREAU));
    proposed(round, region, setUp);
    proposed(round, region, setUp);

    assertThat(get(path(round) + "/conflicts", keeperOf(region)).json().get(0).path("item").asString())
        .isEqualTo(region + "-NEW");
  }

  @Test
  @DisplayName("《重大行政决策程序暂行条例》第十五条: 一般不少于30日, shorter only with a reason")
  void a_notice_shorter_than_the_law_has_it_says_why() {
    var region = district();
    var round = opened(region, published(region, 2));
    var proposal = proposed(round, region, cancelling(code(region, 1)));
    move(round, region, "LEGALITY_REVIEW").expect(200);
    notice(round, region, "").expectProblem(409, "round-not-all-reviewed");
    review(round, region, proposal, true).expect(200);
    var ten = "{\"text\": \"征求意见\", \"unit\": \"WORKING_DAYS\", \"days\": 10%s}";
    post(path(round) + "/notice", ten.formatted(""), keeperOf(region)).expectProblem(400, "notice-too-short");

    var shown = post(path(round) + "/notice", ten.formatted(", \"shortened\": \"国务院要求限期完成\""), keeperOf(region))
        .expect(200).json().path("notice");

    assertThat(shown.path("basis").asString()).isEqualTo("《重大行政决策程序暂行条例》第十五条");
    assertThat(get(path(round), null).json().path("notice").path("shortened").asString()).isEqualTo("国务院要求限期完成");
  }

  @Test
  void working_days_are_not_counted_while_nobody_tells_which_they_are() {
    var region = district();
    var round = opened(region, published(region, 2));
    var proposal = proposed(round, region, cancelling(code(region, 1)));
    move(round, region, "LEGALITY_REVIEW").expect(200);
    review(round, region, proposal, true).expect(200);
    APPLICATION.away = true;

    post(path(round) + "/notice", "{\"text\": \"征求意见\", \"unit\": \"WORKING_DAYS\", \"days\": 30}", keeperOf(region))
        .expect(503);
    notice(round, region, "").expect(200);
  }

  @Test
  void nobody_sees_a_round_before_its_notice_begins() {
    var region = district();
    var round = opened(region, published(region, 3));
    var sound = proposed(round, region, cancelling(code(region, 1)));
    var unsound = proposed(round, region, cancelling(code(region, 2)));
    get(path(round), null).expectProblem(404, "not-found");
    get("/api/catalog/statistics/rounds/" + round, null).expectProblem(404, "not-found");
    get(path(round) + "/proposals", keeperOf(district())).expectProblem(404, "not-found");
    move(round, region, "LEGALITY_REVIEW").expect(200);
    review(round, region, sound, true).expect(200);
    review(round, region, unsound, false).expect(200);
    notice(round, region, ", \"from\": \"%s\"".formatted(clock.instant().plus(Duration.ofDays(1)))).expect(200);
    get(path(round), null).expectProblem(404, "not-found");

    clock.forward(Duration.ofDays(1));

    assertThat(get(path(round), null).expect(200).json().path("next")).isEmpty();
    var shown = get(path(round) + "/proposals", null).expect(200).json().path("items");
    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).path("id").asLong()).isEqualTo(sound);
    assertThat(shown.get(0).path("items").get(0).path("name").asString()).isEqualTo("第1号许可");
    assertThat(shown.get(0).path("proposedBy").isNull()).isTrue();
    assertThat(get("/api/catalog/rounds?region=" + region, null).json().path("items")).hasSize(1);
  }

  @Test
  void a_round_is_based_on_the_newest_edition() {
    var region = district();
    var base = published(region, 3);
    var round = opened(region, base);
    var proposal = proposed(round, region, cancelling(code(region, 1)));
    adopted(round, region, proposal);
    var newer = imported(region, "list.csv", list(region, 3).getBytes(StandardCharsets.UTF_8),
        Map.of("title", "期间版")).path("editionId").asLong();
    publish(newer, region, "{}").expect(200);
    drawUp(round, region).expectProblem(409, "round-base-superseded");
    var view = get(path(round), keeperOf(region)).json();
    var wording = """
        {"number": 8, "title": "第8轮清理", "goals": "应减尽减", "baseEdition": %d}""".formatted(newer);
    reword(round, region, 1, wording).expectProblem(412, "round-changed-meanwhile");

    reword(round, region, view.path("version").asInt(), wording).expect(200);

    drawUp(round, region).expect(200);
    reword(round, region, view.path("version").asInt() + 2, wording).expectProblem(409, "round-wrong-state");
    post("/api/catalog/rounds", """
        {"region": "%s", "number": 9, "title": "第9轮", "baseEdition": %d}""".formatted(region, base), keeperOf(region))
        .expectProblem(409, "round-base-superseded");
    post("/api/catalog/rounds", """
        {"region": "%s", "number": 8, "title": "又一轮", "baseEdition": %d}""".formatted(region, newer), keeperOf(region))
        .expectProblem(409, "round-exists");
  }

  @Test
  void a_deleted_draft_is_drawn_up_again() {
    var region = district();
    var round = opened(region, published(region, 3));
    adopted(round, region, proposed(round, region, cancelling(code(region, 1))));
    var draft = drawUp(round, region).expect(200).json().path("draft").asLong();
    drawUp(round, region).expectProblem(409, "round-draft-there");

    delete("/api/catalog/editions/" + draft, keeperOf(region)).expect(204);

    drawUp(round, region).expect(200);
  }

  @Test
  void a_draft_that_cannot_be_drawn_up_whole_is_not_drawn_up_at_all() {
    var region = district();
    var round = opened(region, published(region, 3));
    var one = proposed(round, region, cancelling(code(region, 1)));
    var taken = proposed(round, region, proposal("TRANSFER", "\"%s\"".formatted(code(region, 2)),
        "{\"organ\": {\"code\": \"%s\", \"name\": \"行政审批局\"}, \"runningCases\": \"HANDED_OVER\"}".formatted(BUREAU)));
    adopted(round, region, one, taken);
    jdbc.sql("update proposal set items = array['gone'] where id = ?").param(taken).update();

    drawUp(round, region).expectProblem(404, "item-not-in-draft");

    assertThat(get(path(round), keeperOf(region)).json().path("state").asString()).isEqualTo("DECISION");
    assertThat(jdbc.sql("select count(*) from edition where region = ? and status = 'DRAFT'").param(region)
        .query(Long.class).single()).isZero();
  }

  @Test
  void a_round_is_drawn_up_once_however_many_try() {
    var region = district();
    var round = opened(region, published(region, 20));
    adopted(round, region, proposed(round, region, cancelling(code(region, 1))));
    Supplier<Integer> attempt = () -> drawUp(round, region).status();

    try (var threads = Executors.newFixedThreadPool(4)) {
      var statuses = List.of(attempt, attempt, attempt, attempt).stream()
          .map(one -> CompletableFuture.supplyAsync(one, threads)).toList().stream()
          .map(CompletableFuture::join).toList();

      assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
    }
  }

  @Test
  void what_was_proposed_and_said_is_never_deleted() {
    for (var table : List.of("cleanup_round", "proposal", "round_comment", "round_step")) {
      assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
          .hasMessageContaining("is not allowed");
    }
  }

  private Answer reword(long round, String region, int version, String json) {
    return send(request(path(round) + "?version=" + version, keeperOf(region))
        .header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
  }

  private static List<String> codes(JsonNode problem) {
    return problem.path("errors").valueStream().map(error -> error.path("code").asString()).toList();
  }
}
