package io.tongban.application.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.application.Neighbours;
import io.tongban.application.ServiceTest;
import io.tongban.testissuer.TestIssuer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTest extends ServiceTest {

  private static final int THREADS = 16;

  @Test
  void submissionOpensACaseUnderTheTermsInForce() {
    var applicant = newApplicant();

    var answer = submit(applicant, application(applicant)).expect(201);
    var view = answer.json();

    var number = view.path("caseNumber").asString();
    assertThat(number).matches("120116013-20260302-\\d{6}");
    assertThat(answer.response().headers().firstValue("Location")).hasValue("/api/cases/" + number);
    assertThat(view.path("status").asString()).isEqualTo("SUBMITTED");
    assertThat(view.path("applicant").path("identifierMasked").asString()).isEqualTo("1101**********002X");
    assertThat(view.path("form").path("area").asInt()).isEqualTo(120);
    assertThat(view.path("allowedActions").valueStream().map(a -> a.asString())).containsExactly("withdraw");
    assertThat(jdbc.sql("""
            select edition_id, guide_version, promised_days, statutory_days from case_file where number = :n
            """).param("n", number).query().singleRow())
        .containsEntry("edition_id", 7L).containsEntry("guide_version", 3)
        .containsEntry("promised_days", 10).containsEntry("statutory_days", 20);
  }

  @Test
  void everythingWrongWithTheMaterialsIsToldAtOnce() {
    var applicant = newApplicant();
    var application = with(application(applicant), "materials", List.of(
        piece(applicant, "recipe"), piece(newApplicant(), "floor-plan"),
        Map.of("key", "floor-plan", "material", UUID.randomUUID())));

    var problem = submit(applicant, application).expect(422).json();

    assertThat(problem.path("code").asString()).isEqualTo("materials-incomplete");
    assertThat(problem.path("errors").valueStream()
        .map(error -> error.path("field").asString() + " " + error.path("code").asString()))
        .containsExactly(
            "materials[0].key material-not-asked",
            "materials.application-form material-missing",
            "materials.identity material-missing",
            "materials[1].material material-unusable",
            "materials[2].material material-unusable");
    assertThat(problem.path("errors").get(1).path("message").asString()).contains("食品经营许可申请书");
  }

  @Test
  void uploadIsHandedInOnce() {
    var applicant = newApplicant();
    var application = application(applicant);
    submit(applicant, application).expect(201);

    assertThat(submit(applicant, application).expect(422).code()).isEqualTo("materials-incomplete");
  }

  @Test
  void onlyItemsOfTheCatalogueInForceCanBeAppliedFor() {
    var applicant = newApplicant();

    var unknown = submit(applicant, with(application(applicant), "itemCode", "120116-XK-404")).expect(409);
    var withoutGuide = submit(applicant, with(application(applicant), "itemCode", Neighbours.ITEM_WITHOUT_GUIDE));

    assertThat(unknown.code()).isEqualTo("item-not-in-force");
    assertThat(unknown.json().path("detail").asString()).contains("120116-XK-404");
    assertThat(withoutGuide.expect(409).code()).isEqualTo("guide-missing");
  }

  @ParameterizedTest
  @CsvSource({
      Neighbours.ITEM + ", 120116, 201",
      Neighbours.ITEM + ", 120116013007, 201",
      Neighbours.ITEM + ", 120000, 422",
      Neighbours.ITEM + ", 120101009, 422",
      Neighbours.TOWNSHIP_ITEM + ", 120116013, 201",
      Neighbours.TOWNSHIP_ITEM + ", 120116, 201",
      Neighbours.TOWNSHIP_ITEM + ", 120116001, 422"})
  void counterMustBelongToTheItem(String item, String region, int status) {
    var applicant = newApplicant();

    var answer = submit(applicant, with(with(application(applicant), "itemCode", item), "receivingRegion", region));

    answer.expect(status);
    if (status == 422) assertThat(answer.code()).isEqualTo("not-taken-in-there");
  }

  @ParameterizedTest
  @ValueSource(strings = {"guides", "identity"})
  void whileANeighbourIsAwayNothingIsStored(String neighbour) {
    var applicant = newApplicant();
    var application = application(applicant);
    var before = stored();
    Neighbours.away(neighbour);

    submit(applicant, application).expect(503);

    assertThat(stored()).isEqualTo(before);
    Neighbours.back();
    submit(applicant, application).expect(201);
  }

  @Test
  void sameKeyWithTheSameBodyGivesTheSameCase() {
    var applicant = newApplicant();
    var application = application(applicant);
    var first = post(applicant, "/api/cases", application, "Idempotency-Key", "k1").expect(201).json();

    var again = post(applicant, "/api/cases", application, "Idempotency-Key", "k1").expect(200).json();

    assertThat(again.path("caseNumber")).isEqualTo(first.path("caseNumber"));
  }

  @Test
  void sameKeyWithAnotherBodyIsRefused() {
    var applicant = newApplicant();
    var application = application(applicant);
    post(applicant, "/api/cases", application, "Idempotency-Key", "k1").expect(201);

    var answer = post(applicant, "/api/cases", with(application, "note", "改了"), "Idempotency-Key", "k1").expect(409);

    assertThat(answer.code()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void keyBelongsToItsCaller() {
    var one = newApplicant();
    var other = newApplicant();

    var first = post(one, "/api/cases", application(one), "Idempotency-Key", "same").expect(201).json();
    var second = post(other, "/api/cases", application(other), "Idempotency-Key", "same").expect(201).json();

    assertThat(second.path("caseNumber")).isNotEqualTo(first.path("caseNumber"));
  }

  @Test
  void keyIsRequiredAndShort() {
    var applicant = newApplicant();
    var application = application(applicant);

    assertThat(post(applicant, "/api/cases", application).expect(400).code()).isEqualTo("missing-value");
    assertThat(post(applicant, "/api/cases", application, "Idempotency-Key", "k".repeat(101)).expect(400).code())
        .isEqualTo("invalid-value");
    post(applicant, "/api/cases", application, "Idempotency-Key", "k".repeat(100)).expect(201);
  }

  @Test
  void concurrentReplaysOpenExactlyOneCase() throws Exception {
    var applicant = newApplicant();
    var application = application(applicant);

    var answers = atOnce(i -> post(applicant, "/api/cases", application, "Idempotency-Key", "storm"));

    assertThat(answers).extracting(Answer::status)
        .as(() -> answers.stream().map(answer -> answer.json().toString()).distinct().toList().toString())
        .isSubsetOf(200, 201).filteredOn(status -> status == 201).hasSize(1);
    assertThat(answers.stream().map(answer -> answer.json().path("caseNumber").asString()).distinct()).hasSize(1);
    assertThat(jdbc.sql("select count(*) from case_file where idempotency_key = 'storm'").query(Long.class).single())
        .isEqualTo(1);
  }

  @Test
  void concurrentSubmissionsGetDifferentNumbers() throws Exception {
    var applicant = newApplicant();
    var applications = IntStream.range(0, THREADS).mapToObj(i -> application(applicant)).toList();

    var answers = atOnce(i -> submit(applicant, applications.get(i)));

    assertThat(answers.stream().map(answer -> answer.expect(201).json().path("caseNumber").asString()).distinct())
        .hasSize(THREADS);
  }

  @Test
  void oneFileGoesIntoOneOfTwoConcurrentCases() throws Exception {
    var applicant = newApplicant();
    var application = application(applicant);

    var answers = atOnce(i -> submit(applicant, application));

    assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
    assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409, 422);
  }

  @Test
  @DisplayName("行政许可法 art. 29: an application may come through an agent; here the clerk at the counter")
  void clerkFilesForSomebodyWithoutAnAccount() {
    var behalf = Map.of("kind", "PERSON", "name", "李四", "identifier", "11010519491231002x");

    var view = submit(CLERK, with(application(CLERK), "onBehalfOf", behalf)).expect(201).json();

    assertThat(view.path("applicant").path("name").asString()).isEqualTo("李四");
    assertThat(view.path("events").get(0).path("role").asString()).isEqualTo("WINDOW_CLERK");
    assertThat(view.path("allowedActions").valueStream().map(a -> a.asString()))
        .containsExactly("accept", "request-correction", "not-accept", "withdraw");
  }

  @Test
  void filingForSomebodyElseIsChecked() {
    var behalf = Map.of("kind", "PERSON", "name", "李四", "identifier", "11010519491231002X");
    var wrong = Map.of("kind", "PERSON", "name", "李四", "identifier", "110105194912310021");
    var applicant = newApplicant();

    submit(applicant, with(application(applicant), "onBehalfOf", behalf)).expect(403);
    submit(OTHER_CLERK, with(application(OTHER_CLERK), "onBehalfOf", behalf)).expect(403);
    assertThat(submit(CLERK, application(CLERK)).expect(422).code()).isEqualTo("on-behalf-of-missing");
    assertThat(submit(CLERK, with(application(CLERK), "onBehalfOf", wrong)).expect(422).code())
        .isEqualTo("identifier-invalid");
  }

  @Test
  void counterTakesOriginalsInsteadOfFiles() {
    var behalf = Map.of("kind", "PERSON", "name", "李四", "identifier", "11010519491231002X", "phone", "022-2345 6789");
    var filed = atTheCounter(behalf, List.of(piece(CLERK, "identity")), List.of("application-form", "floor-plan"));

    var view = submit(CLERK, filed).expect(201).json();

    assertThat(view.path("materials").valueStream().map(file -> file.path("key").asString()))
        .containsExactly("identity");
    assertThat(view.path("originals").valueStream().map(original -> original.path("name").asString()))
        .containsExactly("食品经营许可申请书", "经营场所平面图");
    var log = get(CLERK, "/api/cases/" + view.path("caseNumber").asString() + "/log").json();
    assertThat(log.path("verified").asBoolean()).isTrue();
    assertThat(log.path("entries").get(0).path("details").path("originals").get(0).asString())
        .isEqualTo("application-form");
  }

  @Test
  void phoneIsForThoseWhoHandleTheCase() {
    var behalf = Map.of("kind", "PERSON", "name", "李四", "identifier", "11010519491231002X", "phone", "13800138000");
    var number = submit(CLERK, with(application(CLERK), "onBehalfOf", behalf)).expect(201).json()
        .path("caseNumber").asString();
    var supervisor = TestIssuer.officer("supervisor", "监察", "SUPERVISOR@120000/*");

    assertThat(get(CLERK, "/api/cases/" + number).json().path("applicant").path("phone").asString())
        .isEqualTo("13800138000");
    assertThat(get(supervisor, "/api/cases/" + number).expect(200).json().path("applicant").has("phone")).isFalse();
    assertThat(get(CLERK, "/api/cases/queue?size=100").json().toString()).doesNotContain("13800138000");
    assertThat(get(CLERK, "/api/cases/" + number + "/log").json().toString()).doesNotContain("13800138000");
  }

  @Test
  void onlyACounterHoldsOriginals() {
    var applicant = newApplicant();
    var behalf = Map.of("kind", "PERSON", "name", "李四", "identifier", "11010519491231002X");

    assertThat(submit(applicant, with(application(applicant), "originals", List.of("floor-plan"))).expect(422).code())
        .isEqualTo("original-not-at-counter");
    var unknown = submit(CLERK, atTheCounter(behalf, List.of(), List.of("recipe"))).expect(422).json();
    assertThat(unknown.path("errors").valueStream()
        .map(error -> error.path("field").asString() + " " + error.path("code").asString()))
        .containsExactly(
            "originals[0] material-not-asked",
            "materials.application-form material-missing",
            "materials.identity material-missing");
    submit(CLERK, with(application(CLERK), "onBehalfOf", with(behalf, "phone", "call me"))).expect(400);
  }

  @Test
  void originalsAreAskedForAndTakenInLater() {
    var behalf = Map.of("kind", "PERSON", "name", "李四", "identifier", "11010519491231002X");
    var number = submit(CLERK, with(application(CLERK), "onBehalfOf", behalf)).expect(201).json()
        .path("caseNumber").asString();
    act(CLERK, number, "request-correction",
        Map.of("defects", List.of(Map.of("key", "identity", "problem", "已过期")))).expect(200);

    var corrected = act(CLERK, number, "correct", Map.of("originals", List.of("identity"))).expect(200).json();

    assertThat(corrected.path("materials").valueStream().map(file -> file.path("key").asString()))
        .containsExactly("application-form");
    assertThat(corrected.path("originals").get(0).path("key").asString()).isEqualTo("identity");
  }

  @Test
  void applicantCannotCorrectWithAnOriginalNobodyReceived() {
    var applicant = newApplicant();
    var number = submitted(applicant);
    act(CLERK, number, "request-correction",
        Map.of("defects", List.of(Map.of("key", "identity", "problem", "已过期")))).expect(200);

    assertThat(act(applicant, number, "correct", Map.of("originals", List.of("identity"))).expect(422).code())
        .isEqualTo("original-not-at-counter");
  }

  @Test
  void whoIsNotRegisteredCannotApply() {
    var ghost = TestIssuer.person("unknown-" + UUID.randomUUID(), "无名氏");

    assertThat(submit(ghost, application(ghost)).expect(409).code()).isEqualTo("applicant-unknown");
  }

  @Test
  void strangersAndOtherRolesAreTurnedAway() {
    assertThat(submit(null, "{}").expect(401).code()).isEqualTo("unauthenticated");
    assertThat(submit(REVIEWER, "not even json").expect(403).code()).isEqualTo("wrong-role");
    assertThat(submit(TestIssuer.expired(), "{}").expect(401).code()).isEqualTo("unauthenticated");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{}",
      "{\"itemCode\":\"a\\u0000\",\"receivingRegion\":\"120116\"}",
      "{\"itemCode\":\" \",\"receivingRegion\":\"120116\"}",
      "{\"itemCode\":\"a\",\"receivingRegion\":\"12\"}",
      "{\"itemCode\":\"a\",\"receivingRegion\":\"120116\",\"materials\":[{\"key\":\"k\",\"material\":\"no-uuid\"}]}",
      "{\"itemCode\":\"a\",\"receivingRegion\":\"120116\",\"materials\":[{\"key\":\"k\"}]}",
      "{\"itemCode\":\"a\",\"receivingRegion\":\"120116\",\"materials\":[null]}", "[]", "{"})
  void brokenRequestsAreRefused(String body) {
    submit(newApplicant(), body).expect(400);
  }

  private List<Answer> atOnce(IntFunction<Answer> request) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      var running = IntStream.range(0, THREADS)
          .mapToObj(i -> threads.submit(() -> {
            start.await();
            return request.apply(i);
          }))
          .toList();
      start.countDown();
      var answers = new ArrayList<Answer>();
      for (var future : running) answers.add(future.get());
      return answers;
    }
  }

  private List<Long> stored() {
    return jdbc.sql("""
            select (select count(*) from case_file), (select count(*) from case_event),
              (select count(*) from event_relay.outbox), (select count(*) from material where case_number is not null)
            """)
        .query((row, n) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .single();
  }

  private Map<String, Object> atTheCounter(Object behalf, List<?> materials, List<String> originals) {
    return with(with(with(application(CLERK), "onBehalfOf", behalf), "materials", materials), "originals", originals);
  }

  private static Map<String, Object> with(Map<String, ?> application, String field, Object value) {
    var changed = new HashMap<String, Object>(application);
    changed.put(field, value);
    return changed;
  }
}
