package io.tongban.guide.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.guide.Answer;
import io.tongban.guide.GuideServiceTest;
import io.tongban.testissuer.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Questions, corrections and ratings at a guide")
class QuestionTest extends GuideServiceTest {

  private static final String ORGAN = "11120116MB0A00026R";
  private static final String READER = TestIssuer.person("reader", "李读者");

  String region;
  String code;

  @BeforeEach
  void aGuideInForce() {
    region = districtWith(1);
    code = region + "-1";
  }

  String clerk() {
    return TestIssuer.officer("clerk-" + region, "王窗口", "WINDOW_CLERK@" + region + "/*");
  }

  Answer post(String path, String json, @Nullable String token) {
    return send(request(path, token).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
  }

  Answer read(String path, String token) {
    return send(request(path, token).GET());
  }

  JsonNode asked(String text) {
    return post("/api/guides/" + code + "/questions", """
        {"kind": "QUESTION", "text": "%s"}""".formatted(text), READER).expect(201).json();
  }

  Answer answer(JsonNode question, String as, String token) {
    return post("/api/guides/questions/" + question.path("id").asLong() + "/answer", """
        {"as": "%s", "answer": "可以，出具委托书。"}""".formatted(as), token);
  }

  @Test
  @DisplayName("the day of the question is day 0, the fifth working day after it the last")
  void theAskerIsToldByWhenTheOrganAnswers() {
    var due = WorkingCalendar.statutory().dueDate(WorkingCalendar.dateOf(clock.instant()), 5).date();

    var question = asked(" 可以代办吗？ ");

    assertThat(question.path("text").asString()).isEqualTo("可以代办吗？");
    assertThat(question.path("due").asString()).isEqualTo(due.toString());
    assertThat(question.path("overdue").asBoolean()).isFalse();
    assertThat(read("/api/guides/questions/open", clerk()).json().at("/items/0/id")).isEqualTo(question.path("id"));
    clock.forward(Duration.ofDays(20));
    assertThat(read("/api/guides/questions/open", clerk()).json().at("/items/0/overdue").asBoolean()).isTrue();
  }

  @Test
  void theOrgansAnswerReachesTheAsker() {
    var question = asked("可以代办吗？");

    answer(question, "ANSWERED", clerk()).expect(200);

    var mine = read("/api/guides/questions/mine", READER).json().at("/items/0");
    assertThat(mine.path("answer").asString()).isEqualTo("可以，出具委托书。");
    assertThat(mine.path("answeredBy").isNull()).as("to the asker the organ answers").isTrue();
    assertThat(read("/api/guides/questions/open", clerk()).json().path("items")).isEmpty();
    assertThat(read("/api/guides/questions/answered", clerk()).json().at("/items/0/answeredBy").asString())
        .isEqualTo("王窗口");
  }

  @Test
  void aGoodAnswerBecomesPartOfTheGuide() {
    put(code, "{\"aspects\":{\"quota\":\"无\"},\"faq\":[{\"question\":\"收费吗？\",\"answer\":\"不收。\"}]}",
        keeperOf(region)).expect(200);
    var question = asked("俺能让别人代办不？");
    answer(question, "ANSWERED", clerk()).expect(200);
    var version = guide(code).json().path("version").asInt();

    post("/api/guides/questions/" + question.path("id").asLong() + "/adoption", """
        {"question": "可以委托他人代办吗？", "answer": "可以，出具委托书。"}""", keeperOf(region)).expect(200);

    var guide = guide(code).json();
    assertThat(guide.path("faq")).extracting(faq -> faq.path("question").asString())
        .containsExactly("收费吗？", "可以委托他人代办吗？");
    assertThat(guide.at("/aspects/8/value").asString()).as("what was written stays").isEqualTo("无");
    assertThat(guide.path("version").asInt()).isEqualTo(version + 1);
    post("/api/guides/questions/" + question.path("id").asLong() + "/adoption", """
        {"question": "又", "answer": "又"}""", keeperOf(region)).expectProblem(409, "in-faq-already");
  }

  @Test
  void whoAnsweredDoesNotAdopt() {
    var question = asked("可以代办吗？");
    var adoption = "/api/guides/questions/" + question.path("id").asLong() + "/adoption";
    post(adoption, "{\"question\": \"问\", \"answer\": \"答\"}", keeperOf(region))
        .expectProblem(409, "question-not-answered");
    answer(question, "ANSWERED", keeperOf(region)).expect(200);

    post(adoption, "{\"question\": \"问\", \"answer\": \"答\"}", keeperOf(region)).expectProblem(403, "own-answer");
    post(adoption, "{\"question\": \"问\", \"answer\": \"答\"}", clerk()).expectProblem(403, "wrong-role");
    assertThat(guide(code).json().path("faq")).isEmpty();
  }

  @Test
  void aCorrectionEndsAsCorrectedOrAsNotWrong() {
    var correction = post("/api/guides/" + code + "/questions", """
        {"kind": "CORRECTION", "aspect": "placeAndTime", "text": "窗口已搬到三楼"}""", READER).expect(201).json();

    answer(correction, "ANSWERED", clerk()).expectProblem(400, "wrong-ending");
    assertThat(answer(correction, "CORRECTED", clerk()).expect(200).json().path("status").asString())
        .isEqualTo("CORRECTED");
    answer(correction, "NOT_WRONG", clerk()).expectProblem(409, "question-answered-already");
  }

  @Test
  void onlyTheGuidesOrganAnswers() {
    var question = asked("可以代办吗？");
    var elsewhere = TestIssuer.officer("x", "外区", "WINDOW_CLERK@" + district() + "/*");
    var otherOrgan = TestIssuer.officer("y", "他局", "REVIEWER@" + region + "/11120116MB0A99999X");

    answer(question, "ANSWERED", elsewhere).expectProblem(403, "wrong-region");
    answer(question, "ANSWERED", otherOrgan).expectProblem(403, "wrong-region");
    answer(question, "ANSWERED", READER).expectProblem(403, "wrong-role");
    assertThat(read("/api/guides/questions/open", elsewhere).json().path("items")).isEmpty();
    assertThat(read("/api/guides/questions/open", otherOrgan).json().path("items")).isEmpty();
    answer(question, "ANSWERED", TestIssuer.officer("z", "本局", "REVIEWER@" + region + "/" + ORGAN)).expect(200);
  }

  @Test
  void twoAnswersAtOnceAreOne() {
    var question = asked("可以代办吗？");

    var answers = IntStream.range(0, 4)
        .mapToObj(n -> CompletableFuture.supplyAsync(() -> answer(question, "ANSWERED", clerk()).status()))
        .toList().stream().map(CompletableFuture::join).toList();

    assertThat(answers).containsOnlyOnce(200).contains(409);
  }

  @Test
  void nobodyFloodsAGuideNotEvenAtOnce() {
    var answers = IntStream.range(0, 8)
        .mapToObj(n -> CompletableFuture.supplyAsync(() -> post("/api/guides/" + code + "/questions",
            "{\"kind\": \"QUESTION\", \"text\": \"问%d\"}".formatted(n), READER).status()))
        .toList().stream().map(CompletableFuture::join).toList();

    assertThat(answers).filteredOn(status -> status == 201).hasSize(5);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(3);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "{'kind': 'QUESTION', 'text': '  '} | text",
      "{'kind': 'QUESTION'} | text",
      "{'text': '问'} | kind",
      "{'kind': 'CORRECTION', 'aspect': 'colour', 'text': '错'} | aspect"})
  void whatIsWrongIsNamed(String body, String field) {
    var problem = post("/api/guides/" + code + "/questions", body.replace('\'', '"'), READER)
        .expectProblem(400, "invalid-request").json();

    assertThat(problem.path("field").asString()).isEqualTo(field);
  }

  @Test
  void whatCannotBeReadIsRefused() {
    post("/api/guides/" + code + "/questions", "{\"kind\": \"COMPLAINT\", \"text\": \"问\"}", READER)
        .expectProblem(400, "unreadable-body");
    post("/api/guides/" + code + "/questions",
        "{\"kind\": \"QUESTION\", \"text\": \"%s\"}".formatted("问".repeat(2001)), READER)
        .expectProblem(400, "invalid-request");
    post("/api/guides/no-such-item/questions", "{\"kind\": \"QUESTION\", \"text\": \"问\"}", READER)
        .expectProblem(404, "guide-not-found");
    post("/api/guides/questions/999999999/answer", "{\"as\": \"ANSWERED\", \"answer\": \"答\"}", clerk())
        .expectProblem(404, "question-not-found");
    read("/api/guides/questions/open?after=yesterday", clerk()).expectProblem(400, "invalid-value");
    read("/api/guides/questions/mine?size=0", READER).expectProblem(400, "invalid-page");
  }

  @Test
  void listsGoOnWhereThePageBeforeEnded() {
    var ids = IntStream.range(0, 5).mapToObj(n -> asked("问" + n).path("id").asLong()).toList();

    var first = read("/api/guides/questions/open?size=3", clerk()).json();
    var second = read("/api/guides/questions/open?size=3&after=" + first.path("next").asString(), clerk()).json();

    assertThat(StreamSupport.stream(first.path("items").spliterator(), false).map(item -> item.path("id").asLong()))
        .containsExactlyElementsOf(ids.subList(0, 3));
    assertThat(second.path("items")).extracting(item -> item.path("id").asLong())
        .containsExactlyElementsOf(ids.subList(3, 5));
    assertThat(second.path("next").isNull()).isTrue();
  }

  @Test
  void eachReaderHasOneVoiceOnAGuidesClarity() {
    var rating = "/api/guides/" + code + "/rating";
    rate(rating, "{\"clarity\": 2, \"remark\": \"看不懂\"}", READER).expect(200);
    rate(rating, "{\"clarity\": 5}", TestIssuer.person("other", "赵")).expect(200);
    rate(rating, "{\"clarity\": 4}", READER).expect(200);

    var clarity = get(rating).expect(200).json();

    assertThat(clarity.path("voices").asInt()).isEqualTo(2);
    assertThat(clarity.path("clarity").asDouble()).isEqualTo(4.5);
    rate(rating, "{\"clarity\": 6}", READER).expectProblem(400, "invalid-request");
    rate(rating, "{\"clarity\": 3}", null).expectProblem(401, "unauthenticated");
  }

  Answer rate(String path, String json, @Nullable String token) {
    return send(request(path, token).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
  }

  @Test
  @DisplayName("a day that the city takes off is not counted, and a notice that comes late moves what is open")
  void anOpenQuestionFollowsTheCitysCalendar() {
    var question = asked("可以代办吗？");
    var id = question.path("id").asLong();
    var statutory = LocalDate.parse(question.path("due").asString());
    var answered = asked("要多久？");
    answer(answered, "ANSWERED", clerk()).expect(200);

    takeOff(statutory);

    await().untilAsserted(() -> assertThat(dueOf(id)).isAfter(statutory));
    assertThat(jdbc.sql("""
            select old_due || ' ' || new_due || ' ' || new_calendar from question_due_change where question = ?""")
        .param(id).query(String.class).list())
        .containsExactly(statutory + " " + dueOf(id) + " " + calendars.current().version());
    assertThat(dueOf(answered.path("id").asLong())).as("what is answered stays").isEqualTo(statutory);
    assertThat(LocalDate.parse(asked("又问").path("due").asString())).isEqualTo(dueOf(id));
  }

  @Test
  void supervisionIsToldOfTheTermAndItsEndButNotWhoAskedWhat() {
    var question = asked("俺能让别人代办不？");
    answer(question, "ANSWERED", clerk()).expect(200);
    answer(question, "ANSWERED", clerk()).expectProblem(409, "question-answered-already");

    var told = jdbc.sql("""
            select type || ' ' || sequence || ' ' || payload from event_relay.outbox where aggregate = ?
            order by position""").param("question-" + question.path("id").asLong()).query(String.class).list();
    assertThat(told).hasSize(2);
    assertThat(told.getFirst()).startsWith("guide.question-asked 1").contains(code, ORGAN, "行政审批局", "\"days\":5")
        .doesNotContain("代办", "reader", "李读者");
    assertThat(told.getLast()).startsWith("guide.question-settled 2").contains("QUESTION").doesNotContain("委托书");
  }

  private LocalDate dueOf(long id) {
    return jdbc.sql("select due from question where id = ?").param(id).query(LocalDate.class).single();
  }
}
