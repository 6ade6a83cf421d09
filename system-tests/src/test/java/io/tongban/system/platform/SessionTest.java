package io.tongban.system.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.launcher.demo.CaseWork;
import io.tongban.launcher.demo.DemoAccounts;
import io.tongban.launcher.demo.Tally;
import io.tongban.launcher.demo.Visitor;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a browser's session and a request carry through the whole platform. */
class SessionTest {

  private static final String ITEM = "11120116MB0A00026R4000131020001";

  @Test
  void aSignOutEndsTheSession() {
    var visitor = new DemoAccounts(RunningPlatform.platform().gateway()).as("openness.city");
    assertThat(visitor.get("/api/identity/me").path("name").asString()).isEqualTo("政务公开");

    visitor.post("/api/session/sign-out", Map.of());

    var answer = visitor.send("GET", "/api/identity/me", null);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().path("code").asString()).isEqualTo("unauthenticated");
  }

  @Test
  void aMachineClientNeedsNoSession() {
    var answer = RunningPlatform.accounts().robot().get("/api/supervision/rules");

    assertThat(answer.path("items").valueStream().map(rule -> rule.path("id").asString()).toList())
        .contains("T01", "T02", "T03", "T04");
  }

  @Test
  void aTraceGoesFromTheGatewayToSupervision() {
    var applicant = RunningPlatform.accounts().as("zhangsan");
    var trace = UUID.randomUUID().toString().replace("-", "");
    var materials = work().materials(applicant, ITEM);

    var number = applicant.post("/api/cases",
            Map.of("itemCode", ITEM, "receivingRegion", "120116013", "materials", materials, "form", work().form(ITEM)),
            "Idempotency-Key", trace, "traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
        .path("caseNumber").asString();

    var supervisor = RunningPlatform.accounts().as("supervisor.city");
    Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
        supervisor.get("/api/supervision/cases/" + number + "/events").at("/items/0/traceId").asString(""))
        .isEqualTo(trace));
  }

  @Test
  void concurrentReplaysOfOneSubmissionAreOneCase() throws Exception {
    var applicant = RunningPlatform.accounts().as("zhangsan");
    var body = Map.of("itemCode", ITEM, "receivingRegion", "120116013", "materials", work().materials(applicant, ITEM),
        "form", work().form(ITEM));
    var key = UUID.randomUUID().toString();
    Callable<Visitor.Answer> submission =
        () -> applicant.send("POST", "/api/cases", body, "Idempotency-Key", key);

    try (var threads = Executors.newFixedThreadPool(8)) {
      var answers = threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> submission).toList());
      var numbers = answers.stream().map(answer -> answer.resultNow().json().path("caseNumber").asString()).toList();

      assertThat(numbers).doesNotContain("").containsOnly(numbers.getFirst());
      assertThat(answers.stream().map(answer -> answer.resultNow().status()).filter(status -> status == 201))
          .hasSize(1);
    }
  }

  private static CaseWork work() {
    return new CaseWork(RunningPlatform.accounts(), RunningPlatform.SAMPLE.resolve("materials"), new Tally());
  }
}
