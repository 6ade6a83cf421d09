package io.tongban.catalog.round;

import io.tongban.catalog.Answer;
import io.tongban.catalog.CatalogTest;
import io.tongban.catalog.StubApplication;
import io.tongban.testissuer.TestIssuer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

/** Rounds over HTTP, as those who work on them use them: three people, and the public. */
abstract class RoundTest extends CatalogTest {

  static final String ORGAN = "11120116MB0A00026R";
  static final String BUREAU = "11120116MB0B000132";
  static final StubApplication APPLICATION = StubApplication.INSTANCE;
  private static final String GROUNDS = """
      [{"document": "中华人民共和国行政许可法", "article": "第十三条", "level": "LAW"}]""";

  @AfterEach
  void applicationIsBack() {
    APPLICATION.away = false;
    APPLICATION.running.clear();
    APPLICATION.overrides.clear();
  }

  static String reviewerOf(String region) {
    return TestIssuer.officer("reviewer-" + region, "赵审查", "REVIEWER@" + region + "/*");
  }

  static String deciderOf(String region) {
    return TestIssuer.officer("decider-" + region, "钱审定", "DECIDER@" + region + "/*");
  }

  static String path(long round) {
    return "/api/catalog/rounds/" + round;
  }

  static String code(String region, int n) {
    return "%s-A%06d".formatted(region, n);
  }

  long opened(String region, long edition) {
    return post("/api/catalog/rounds", """
        {"region": "%s", "number": 8, "title": "第8轮清理", "document": "关于开展第8轮清理的通知",
         "documentNumber": "津政发〔2014〕1号", "goals": "应减尽减", "baseEdition": %d}""".formatted(region, edition),
        keeperOf(region)).expect(201).json().path("id").asLong();
  }

  static String proposal(String kind, String items, String effect) {
    return """
        {"kind": "%s", "organ": {"code": "%s", "name": "市场监管局"}, "items": [%s], "reason": "不再需要审批",
         "grounds": %s, "effect": %s}""".formatted(kind, ORGAN, items, GROUNDS, effect);
  }

  static String cancelling(String... codes) {
    return proposal("CANCEL", "\"" + String.join("\", \"", codes) + "\"", "{\"runningCases\": \"ENDED\"}");
  }

  long proposed(long round, String region, String proposal) {
    return post(path(round) + "/proposals", proposal, keeperOf(region)).expect(201).json().path("id").asLong();
  }

  Answer move(long round, String region, String to) {
    return post(path(round) + "/state", "{\"to\": \"%s\", \"reason\": \"按计划\"}".formatted(to), keeperOf(region));
  }

  Answer review(long round, String region, long proposal, boolean sound) {
    return post(path(round) + "/proposals/" + proposal + "/review",
        "{\"sound\": %s, \"opinion\": \"合法\"}".formatted(sound), reviewerOf(region));
  }

  Answer notice(long round, String region, String more) {
    return post(path(round) + "/notice", """
        {"text": "现公开征求意见", "unit": "NATURAL_DAYS", "days": 30%s}""".formatted(more), keeperOf(region));
  }

  Answer decide(long round, String region, long proposal, String verdict) {
    return post(path(round) + "/proposals/" + proposal + "/decision",
        "{\"verdict\": \"%s\", \"reason\": \"经审定\"}".formatted(verdict), deciderOf(region));
  }

  Answer comment(long round, String json, String token) {
    return post(path(round) + "/comments", json, token);
  }

  Answer answer(long round, String region, long comment) {
    return post(path(round) + "/comments/" + comment + "/answer",
        "{\"adoption\": \"PARTLY_ADOPTED\", \"feedback\": \"部分采纳\"}", keeperOf(region));
  }

  Answer drawUp(long round, String region) {
    return post(path(round) + "/edition", "{\"year\": 2026, \"title\": \"清理后目录\"}", keeperOf(region));
  }

  /** Reviews all proposals as lawful and begins the notice. */
  void noticed(long round, String region, long... proposals) {
    move(round, region, "LEGALITY_REVIEW").expect(200);
    for (var proposal : proposals) {
      review(round, region, proposal, true).expect(200);
    }
    notice(round, region, "").expect(200);
  }

  void noticeOver() {
    clock.forward(Duration.ofDays(31));
  }

  /** Takes the round to its decision and adopts all. */
  void adopted(long round, String region, long... proposals) {
    noticed(round, region, proposals);
    noticeOver();
    move(round, region, "DECISION").expect(200);
    for (var proposal : proposals) {
      decide(round, region, proposal, "ADOPTED").expect(200);
    }
  }
}
