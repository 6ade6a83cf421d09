package io.tongban.system.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongban.launcher.demo.CaseWork;
import io.tongban.launcher.demo.Tally;
import io.tongban.launcher.demo.Visitor;
import io.tongban.launcher.demo.Visitor.Answer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Services are killed and the broker goes away while people work: each is told so at once in a problem document, nothing
 * is lost and nothing happens twice. What a test broke is whole again when the next one begins.
 */
class FaultsTest {

  private static final String ITEM = "11120116MB0A00026R4000131020001";
  private static final String COUNTER = "120116013";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Deque<Runnable> remedies = new ArrayDeque<>();
  private final Visitor applicant = RunningPlatform.accounts().as("zhangsan");
  private final Visitor clerk = RunningPlatform.accounts().as("clerk.xincun");
  private final Visitor supervisor = RunningPlatform.accounts().as("supervisor.city");

  /** A submission that can be sent again as it was. */
  private record Attempt(String key, Map<String, Object> body) {}

  @BeforeEach
  void everythingAnswers() {
    awaitAnswers();
  }

  @AfterEach
  void healed() {
    mend();
    awaitAnswers();
  }

  @Test
  void whoIsSignedInWorksOnWhileIdentityIsAway() {
    var number = submitted(attempt());
    kill("identity-service", "/api/identity/me");

    clerk.post("/api/cases/" + number + "/accept", Map.of());

    awaitSupervised(number, 2);
  }

  @Test
  void aSubmissionWhileCasesAreAwayOpensOneCaseAfterwards() {
    var before = myCases();
    var attempt = attempt();
    kill("application-service", "/api/cases/mine");

    away(submit(attempt), "service-away");
    mend();

    var number = submitted(attempt);
    assertThat(submitted(attempt)).isEqualTo(number);
    assertThat(myCases()).isEqualTo(before + 1);
    awaitSupervised(number, 1);
  }

  @Test
  void whileTheCatalogueIsAwayItsLastKnownEditionDecidesAndTheCaseSaysSo() {
    submitted(attempt());
    var attempt = attempt();
    var neverSeen = new HashMap<>(attempt.body());
    neverSeen.put("itemCode", "never-seen-" + attempt.key());
    kill("catalog-service", "/api/catalog/items");

    // What was confirmed a moment ago still counts as confirmed.
    var opened = await().atMost(PATIENCE).until(() -> submit(attempt()),
        answer -> answer.status() == 201 && answer.json().at("/catalogue/basis").asString().equals("LAST_KNOWN"));

    assertThat(opened.json().at("/catalogue/notice").asString()).isNotBlank();
    away(submit(new Attempt(UUID.randomUUID().toString(), neverSeen)), "catalogue-unavailable");
    mend();
    await().atMost(PATIENCE).untilAsserted(() ->
        assertThat(submit(attempt()).json().at("/catalogue/basis").asString()).isEqualTo("CONFIRMED"));
    awaitSupervised(number(opened), 1);
  }

  @Test
  void aSubmissionThatCannotBeCheckedIsRefusedAndOpensOneCaseAfterwards() {
    var before = myCases();
    var attempt = attempt();
    kill("guide-service", "/api/guides/search?q=a");

    away(submit(attempt), "temporarily-away");
    assertThat(myCases()).isEqualTo(before);
    mend();

    var number = submitted(attempt);
    assertThat(submitted(attempt)).isEqualTo(number);
    assertThat(myCases()).isEqualTo(before + 1);
  }

  @Test
  void submissionsUnderWayWhenCasesAreKilledOpenOneCaseEach() throws Exception {
    var before = myCases();
    var attempts = LongStream.range(0, 16).mapToObj(i -> attempt()).toList();
    var someAreThrough = new CountDownLatch(3);
    var told = new HashMap<Attempt, String>();

    try (var threads = Executors.newFixedThreadPool(4)) {
      var answers = attempts.stream().map(attempt -> sent(attempt, threads, someAreThrough)).toList();
      someAreThrough.await();
      kill("application-service", "/api/cases/mine");
      for (var i = 0; i < attempts.size(); i++) {
        var answer = answers.get(i).get();
        if (answer.status() == 201) {
          told.put(attempts.get(i), number(answer));
        } else {
          away(answer, "service-away");
        }
      }
    }
    mend();

    var numbers = attempts.stream().map(this::submitted).toList();
    assertThat(told).isNotEmpty().allSatisfy((attempt, number) ->
        assertThat(numbers.get(attempts.indexOf(attempt))).isEqualTo(number));
    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(myCases()).isEqualTo(before + attempts.size());
    numbers.forEach(number -> awaitSupervised(number, 1));
  }

  @Test
  void whatHappensWhileTheBrokerIsAwayReachesSupervisionOnce() {
    RunningPlatform.servers().takeBrokerAway(RunningPlatform.platform());
    remedies.push(() -> RunningPlatform.servers().bringBrokerBack(RunningPlatform.platform()));

    stepsReachSupervisionOnce();
  }

  @Test
  void whatHappensWhileSupervisionIsAwayReachesItOnce() {
    kill("supervision-service", "/api/supervision/signals");

    stepsReachSupervisionOnce();
  }

  /** Two steps in the dark and one afterwards; events of a case keep their order, so a duplicate would show by then. */
  private void stepsReachSupervisionOnce() {
    var number = submitted(attempt());
    clerk.post("/api/cases/" + number + "/accept", Map.of());
    mend();
    applicant.post("/api/cases/" + number + "/withdraw", Map.of("reason", "申请人自愿撤回。"));

    awaitSupervised(number, 3);
  }

  /** Whoever asks for the path is told so at once, before and after the gateway's breaker opens. */
  private void kill(String service, String path) {
    RunningPlatform.platform().kill(service);
    remedies.push(() -> RunningPlatform.platform().restart(service));
    for (var i = 0; i < 6; i++) {
      away(supervisor.send("GET", path, null), "service-away");
    }
  }

  private void mend() {
    while (!remedies.isEmpty()) {
      remedies.pop().run();
    }
  }

  /** Breakers close again, and the instances are found again, some seconds after a service came back. */
  private void awaitAnswers() {
    for (var path : List.of("/api/identity/me", "/api/catalog/items?size=1", "/api/guides/search?q=a", "/api/cases/mine")) {
      await(path).atMost(PATIENCE).until(() -> applicant.send("GET", path, null).status() == 200);
    }
    await().atMost(PATIENCE).until(() -> supervisor.send("GET", "/api/supervision/signals", null).status() == 200);
  }

  private Attempt attempt() {
    return new Attempt(UUID.randomUUID().toString(), Map.of(
        "itemCode", ITEM, "receivingRegion", COUNTER, "materials", work().materials(applicant, ITEM),
        "form", work().form(ITEM)));
  }

  private Answer submit(Attempt attempt) {
    return applicant.send("POST", "/api/cases", attempt.body(), "Idempotency-Key", attempt.key());
  }

  /** The case number, as soon as everything that a submission needs answers. */
  private String submitted(Attempt attempt) {
    var answer = await().atMost(PATIENCE).until(() -> submit(attempt), got -> got.status() != 503);
    assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    return number(answer);
  }

  private Future<Answer> sent(Attempt attempt, ExecutorService threads, CountDownLatch someAreThrough) {
    return threads.submit(() -> {
      var answer = submit(attempt);
      someAreThrough.countDown();
      return answer;
    });
  }

  private void awaitSupervised(String number, int events) {
    await().atMost(PATIENCE).untilAsserted(() -> {
      var seen = new ArrayList<Long>();
      supervisor.send("GET", "/api/supervision/cases/" + number + "/events", null).json().path("items")
          .forEach(event -> seen.add(event.path("sequence").asLong()));
      assertThat(seen).containsExactlyElementsOf(LongStream.rangeClosed(1, events).boxed().toList());
    });
  }

  private long myCases() {
    return applicant.get("/api/cases/mine?size=1").path("total").asLong();
  }

  private static String number(Answer answer) {
    return answer.json().path("caseNumber").asString();
  }

  private static void away(Answer answer, String code) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(503);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.json().path("code").asString()).isEqualTo(code);
    assertThat(answer.json().path("action").asString()).isNotBlank();
  }

  private static CaseWork work() {
    return new CaseWork(RunningPlatform.accounts(), RunningPlatform.SAMPLE.resolve("materials"), new Tally());
  }
}
