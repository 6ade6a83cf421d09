package io.tongban.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.tongban.client.supervision.SignalLevel;
import io.tongban.client.supervision.SupervisionClient;
import io.tongban.testissuer.TestIssuer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.openfeign.FeignClientBuilder;

/** What supervisors and other services can read, and who may not. */
class SupervisionApiTest extends RunningSupervision {

  @Test
  void keepsEveryEventWithItsTrace() throws Exception {
    var story = story();
    story.submitted(1, "2026-03-02");
    story.accepted(2, "2026-03-02");
    await().untilAsserted(() -> assertThat(statusOf(story)).isEqualTo("ACCEPTED"));

    mvc(CITY_SUPERVISOR, "/api/supervision/cases/" + story.number + "/events")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(2))
        .andExpect(jsonPath("$.items[0].typeName").value("提交申请"))
        .andExpect(jsonPath("$.items[1].type").value("ACCEPTED"))
        .andExpect(jsonPath("$.items[1].actorName").value("新村窗口"))
        .andExpect(jsonPath("$.items[1].recordedAt").isNotEmpty())
        .andExpect(jsonPath("$.items[1].traceId").isNotEmpty());
  }

  @Test
  void showsASupervisorTheOwnRegionOnly() throws Exception {
    var here = accepted();
    moveTo("2026-03-13");
    awaitSignals(here, "T02 WARNING");

    for (var region : List.of("120000/*", BINHAI + "/*", XINCUN + "/*", BINHAI + "/11120116MB0001")) {
      mvc(TestIssuer.officer("s", "监察", "SUPERVISOR@" + region), "/api/supervision/signals?case=" + here.number)
          .andExpect(jsonPath("$.items", hasSize(1)));
    }
    for (var region : List.of("120101/*", "120116001/*", BINHAI + "/another-organ")) {
      var stranger = TestIssuer.officer("s", "监察", "SUPERVISOR@" + region);
      mvc(stranger, "/api/supervision/signals?case=" + here.number).andExpect(jsonPath("$.items", hasSize(0)));
      mvc(stranger, "/api/supervision/cases/" + here.number + "/events")
          .andExpect(status().isForbidden()).andExpect(jsonPath("$.code").value("wrong-region"));
    }
    mvc(TestIssuer.officer("s", "监察", "SUPERVISOR@120101/*"), "/api/supervision/signals?region=120116")
        .andExpect(status().isForbidden()).andExpect(jsonPath("$.code").value("wrong-region"));
  }

  @Test
  void isForSupervisorsOnly() throws Exception {
    for (var path : List.of("/api/supervision/signals", "/api/supervision/summary", "/api/supervision/rules",
        "/api/supervision/cases/x/events", "/internal/supervision/cases/x/signals")) {
      mvc.perform(get(path)).andExpect(status().isUnauthorized());
      mvc(TestIssuer.officer("clerk", "窗口", "WINDOW_CLERK@120116/*"), path).andExpect(status().isForbidden());
    }
  }

  @Test
  void pagesByKey() throws Exception {
    var stories = List.of(accepted(), accepted(), accepted());
    moveTo("2026-03-31");
    for (var story : stories) awaitSignals(story, "T02 WARNING", "T03 YELLOW", "T04 RED");

    var ids = new ArrayList<Integer>();
    var after = "";
    do {
      var page = mvc(CITY_SUPERVISOR, "/api/supervision/signals?size=2&level=RED" + after)
          .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
      ids.addAll(JsonPath.<List<Integer>>read(page, "$.items[*].id"));
      String next = JsonPath.read(page, "$.next");
      after = next == null ? "" : "&after=" + next;
    } while (!after.isEmpty());

    var stored = jdbc.sql("select id from signal where level = 'RED' and not trial order by id desc")
        .query(Integer.class).list();
    assertThat(ids).isEqualTo(stored).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void refusesAPageThatIsNone() throws Exception {
    for (var query : List.of("size=0", "size=101", "after=yesterday")) {
      mvc(CITY_SUPERVISOR, "/api/supervision/signals?" + query)
          .andExpect(status().isBadRequest()).andExpect(jsonPath("$.code").value("invalid-page"));
    }
    mvc(CITY_SUPERVISOR, "/api/supervision/signals?level=PURPLE").andExpect(status().isBadRequest());
    mvc(CITY_SUPERVISOR, "/api/supervision/signals?region=12").andExpect(status().isBadRequest());
    mvc(CITY_SUPERVISOR, "/api/supervision/cases/unknown/events")
        .andExpect(status().isNotFound()).andExpect(jsonPath("$.code").value("case-unknown"));
  }

  @Test
  void sumsUpARegion() throws Exception {
    var story = new CaseTeller(publisher, transaction, "120118", "120118001");
    story.submitted(1, "2026-03-02");
    story.accepted(2, "2026-03-02");
    await().untilAsserted(() -> assertThat(statusOf(story)).isEqualTo("ACCEPTED"));
    moveTo("2026-03-31");
    awaitSignals(story, "T02 WARNING", "T03 YELLOW", "T04 RED");

    mvc(CITY_SUPERVISOR, "/api/supervision/summary?region=120118")
        .andExpect(jsonPath("$.cases.total").value(1))
        .andExpect(jsonPath("$.cases.open").value(1))
        .andExpect(jsonPath("$.cases.overdue").value(1))
        .andExpect(jsonPath("$.cases.incomplete").value(0))
        .andExpect(jsonPath("$.signals.RED").value(1))
        .andExpect(jsonPath("$.signals.WARNING").value(1));
  }

  @Test
  void showsTheRuleBaseInBothLanguages() throws Exception {
    mvc(CITY_SUPERVISOR, "/api/supervision/rules")
        .andExpect(jsonPath("$.items[*].id", contains("C01", "C06", "C07", "C08", "T01", "T02", "T03", "T04")))
        .andExpect(jsonPath("$.items[4].name").value("收件后未按期答复"))
        .andExpect(jsonPath("$.items[4].legalBasis").value(containsString("第三十二条")))
        .andExpect(jsonPath("$.items[4].ladder[0].from").value(4));
    mvc.perform(get("/api/supervision/rules").header("Authorization", "Bearer " + CITY_SUPERVISOR)
            .header("Accept-Language", "en"))
        .andExpect(jsonPath("$.items[4].name").value("No answer to an application"));
  }

  @Test
  void tellsOtherServicesThroughItsClient() {
    var story = accepted();
    moveTo("2026-03-13");
    awaitSignals(story, "T02 WARNING");
    var client = new FeignClientBuilder(context).forType(SupervisionClient.class, "supervision-service")
        .url("http://127.0.0.1:" + port).build();

    assertThat(client.signals(story.number)).singleElement().satisfies(signal -> {
      assertThat(signal.rule()).isEqualTo("T02");
      assertThat(signal.level()).isEqualTo(SignalLevel.WARNING);
      assertThat(signal.evidence()).containsEntry("remaining", 1);
    });
    assertThat(client.signals("unknown")).isEmpty();
  }

  @Test
  void describesItselfInOpenApi() throws Exception {
    mvc.perform(get("/v3/api-docs"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.paths['/api/supervision/signals'].get['x-roles'][0]").value("SUPERVISOR"));
  }
}
