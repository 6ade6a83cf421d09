package io.tongban.guide.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongban.guide.Answer;
import io.tongban.guide.GuideServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Guides inherited from templates (三级联动，津审〔2010〕12号)")
class TemplateTest extends GuideServiceTest {

  private final String above = district();
  private final String region = district();
  private final String template = above + "-T";
  private final String code = region + "-1";

  @BeforeEach
  void anItemAdoptsATemplate() {
    CATALOGUE.adopt(code, template);
    var edition = newEdition();
    publish(edition, above, List.of(item(edition, template, "第1号许可", above)));
    var adopting = newEdition();
    publish(adopting, region, items(adopting, region, 2));
  }

  @Test
  void aTemplateHasNoGuideOfItsOwnButItsWritingIsInherited() {
    writeTemplate("按模板办理").expect(202);

    guide(template).expect(404);
    await().until(() -> version(code) == 2);
    assertThat(get("/api/guides/" + code + "/versions").json().at("/versions/0/cause").asString())
        .isEqualTo("TEMPLATE");
    var procedure = guide(code).json().at("/aspects/11");
    assertThat(procedure.path("value").asString()).isEqualTo("按模板办理");
    assertThat(procedure.path("source").asString()).isEqualTo("TEMPLATE");
    assertThat(procedure.path("template").asString()).isEqualTo(template);
    assertThat(guide(region + "-2").json().at("/aspects/11/value").isNull()).isTrue();
  }

  @Test
  void whatIsLocalIsWordedLocallyAndTheRestNot() {
    writeTemplate("按模板办理").expect(202);
    await().until(() -> version(code) == 2);

    var refused = putAsItIs(code, "{\"aspects\":{\"procedure\":\"另一流程\",\"placeAndTime\":\"二号窗口\",\"enquiry\":\"1\","
        + "\"supervision\":\"2\"}}", keeperOf(region)).expectProblem(409, "guide-not-publishable").json();
    assertThat(refused.path("errors").size()).isEqualTo(1);
    assertThat(refused.at("/errors/0/code").asString()).isEqualTo("inherited-aspect");
    assertThat(refused.at("/errors/0/message").asString()).contains(template);

    var guide = writeLocal().json();
    assertThat(guide.at("/aspects/17/source").asString()).isEqualTo("LOCAL");
    assertThat(guide.at("/aspects/11/source").asString()).isEqualTo("TEMPLATE");
    assertThat(guide.path("complete").asBoolean()).isTrue();
  }

  @Test
  void anUpdateOfTheTemplateArrivesAndIsNeverLostSilently() {
    putAsItIs(template, template("按模板办理", ",\"enquiry\":\"市热线\""), keeperOf(above)).expect(202);
    await().until(() -> version(code) == 2);
    writeLocal();

    putAsItIs(template, template("新流程", ",\"enquiry\":\"新的市热线\""), keeperOf(above)).expect(202);

    await().until(() -> version(code) == 4);
    var guide = guide(code).json();
    assertThat(guide.at("/aspects/11/value").asString()).isEqualTo("新流程");
    assertThat(guide.at("/aspects/18/value").asString()).as("the local word stands").isEqualTo("1");
    assertThat(guide.at("/stale/aspects").valueStream().map(JsonNode::asString)).containsExactly("template:enquiry");
  }

  @Test
  void aTemplateHasNoQuestionsAndNoFormToDraft() {
    for (var part : List.of("situations", "form")) {
      send(request("/api/guides/" + template + "/" + part + "/draft", keeperOf(above))
          .header("Content-Type", "application/json").PUT(BodyPublishers.ofString("{}")))
          .expectProblem(404, "guide-not-found");
    }
    assertThat(send(request("/api/guides/drafts", keeperOf(above)).GET()).text()).doesNotContain(template);
  }

  @Test
  void aTemplateNeedsAllThatIsNotLocal() {
    var problem = putAsItIs(template, "{\"aspects\":{\"quota\":\"无\"}}", keeperOf(above))
        .expectProblem(409, "guide-not-publishable").json();

    assertThat(problem.path("errors").valueStream().map(error -> error.path("field").asString())).containsExactly(
        "aspects.conditions", "aspects.materials", "aspects.applicationForm", "aspects.procedure",
        "aspects.specialProcedure");
    putAsItIs(template, "{}", keeperOf(region)).expectProblem(403, "wrong-region");
  }

  private Answer writeTemplate(String procedure) {
    return putAsItIs(template, template(procedure, ""), keeperOf(above));
  }

  private Answer writeLocal() {
    return putAsItIs(code, "{\"aspects\":{\"placeAndTime\":\"二号窗口\",\"enquiry\":\"1\",\"supervision\":\"2\"}}",
        keeperOf(region)).expect(200);
  }

  private static String template(String procedure, String more) {
    return """
        {"aspects":{"conditions":"无","quota":"无","materials":"无","applicationForm":"无","procedure":"%s",
         "specialProcedure":"无"%s}}""".formatted(procedure, more);
  }

  private int version(String code) {
    return guide(code).json().path("version").asInt();
  }
}
