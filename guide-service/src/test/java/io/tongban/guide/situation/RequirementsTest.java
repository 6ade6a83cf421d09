package io.tongban.guide.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.FeignException;
import io.tongban.client.guide.GuideClient;
import io.tongban.client.guide.Requirements;
import io.tongban.guide.GuideServiceTest;
import io.tongban.testissuer.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.openfeign.FeignClientBuilder;
import org.springframework.context.ApplicationContext;

@DisplayName("What guide-service tells of an application's materials and form")
class RequirementsTest extends GuideServiceTest {

  private static final Requirements.Material CARD = new Requirements.Material("card", "身份证", true, "COPY");

  @Autowired ApplicationContext context;
  GuideClient client;
  String code;

  @BeforeEach
  void anItemWithOneQuestion() {
    client = new FeignClientBuilder(context).forType(GuideClient.class, "guide")
        .url("http://127.0.0.1:" + port).build();
    var region = districtWith(1);
    var keeper = keeperOf(region);
    code = region + "-1";
    put(code, """
        {"materials":[{"key":"card","name":"身份证","form":"COPY","basis":"《某法》"},
          {"key":"plan","name":"平面图","form":"COPY","basis":"《某法》","required":false}]}""", keeper).expect(200);
    send(request("/api/guides/" + code + "/situations", keeper).header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString("""
            {"questions":[{"key":"rebuilt","kind":"YES_NO","text":"改建？","answers":[
              {"key":"yes","effects":[{"material":"plan","need":"NEEDED"},{"limitDays":5},{"window":"三号窗口"}]},
              {"key":"no","effects":[{"material":"plan","need":"NOT_NEEDED"}]}]}]}"""))).expect(200);
  }

  @Test
  void withoutAnswersTheyAreThoseOfTheGuide() {
    var needs = client.requirements(code, null);

    assertThat(needs.materials()).containsExactly(CARD, new Requirements.Material("plan", "平面图", false, "COPY"));
    assertThat(needs.situation()).isNull();
    assertThat(needs.version()).isEqualTo(2);
    assertThat(needs.form()).isEqualTo(new Requirements.FormReference("default", 1));
  }

  @Test
  void answersNarrowThem() {
    assertThat(client.requirements(code, "rebuilt.yes").materials())
        .containsExactly(CARD, new Requirements.Material("plan", "平面图", true, "COPY"));
    assertThat(client.requirements(code, "rebuilt.yes").situation()).isEqualTo(
        new Requirements.Situation(Requirements.State.COMPLETE, 1, "rebuilt.yes", 5, "三号窗口",
            List.of(new Requirements.Given("改建？", "是"))));
    assertThat(client.requirements(code, "rebuilt.no").materials()).containsExactly(CARD);
  }

  @Test
  void openAndUnreadableAnswersAreToldApart() {
    assertThat(client.requirements(code, "").situation().state()).isEqualTo(Requirements.State.OPEN);
    assertThat(client.requirements(code, "rebuilt.perhaps").situation().state())
        .isEqualTo(Requirements.State.UNREADABLE);
  }

  @Test
  void aFormIsGivenByItsVersion() {
    assertThat(client.form("default", 1).schema()).contains("resident-id");
    assertThatThrownBy(() -> client.form(code, 1)).hasCauseInstanceOf(FeignException.NotFound.class);
    assertThatThrownBy(() -> client.requirements("nothing", null)).hasCauseInstanceOf(FeignException.NotFound.class);
  }

  @Test
  void theyAreForMachinesOnly() {
    get("/internal/guides/requirements?code=x").expectProblem(401, "unauthenticated");
    get("/internal/guides/forms?owner=default&version=1").expectProblem(401, "unauthenticated");
    send(request("/internal/guides/requirements?code=x", TestIssuer.person("p", "张三")).GET())
        .expectProblem(403, "wrong-role");
  }
}
