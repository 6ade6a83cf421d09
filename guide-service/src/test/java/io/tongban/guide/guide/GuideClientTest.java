package io.tongban.guide.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.FeignException;
import io.tongban.client.guide.GuideClient;
import io.tongban.client.guide.Requirements;
import io.tongban.guide.GuideServiceTest;
import io.tongban.testissuer.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.openfeign.FeignClientBuilder;
import org.springframework.context.ApplicationContext;

@DisplayName("What guide-service promises the other services")
class GuideClientTest extends GuideServiceTest {

  @Autowired ApplicationContext context;
  GuideClient client;

  @BeforeEach
  void callTheRunningService() {
    client = new FeignClientBuilder(context).forType(GuideClient.class, "guide")
        .url("http://127.0.0.1:" + port).build();
  }

  @Test
  void tellsTheMaterialsOfTheRequirements() {
    var region = districtWith(1);
    put(region + "-1", """
        {"materials":[{"key":"form","name":"申请表","form":"ORIGINAL","basis":"《某法》","required":false}]}""",
        keeperOf(region)).expect(200);

    var guide = client.requirements(region + "-1", null);

    assertThat(guide.version()).isEqualTo(2);
    assertThat(guide.complete()).isTrue();
    assertThat(guide.materials()).containsExactly(new Requirements.Material("form", "申请表", false, "ORIGINAL"));
  }

  @Test
  @DisplayName("行政许可法第三十一条: the item's list is the list, whatever was written")
  void tellsTheMaterialsOfTheItem() {
    var region = district();
    CATALOGUE.describe(region + "-1", """
        {"materials": [{"key": "id", "name": "身份证", "form": "COPY", "copies": 1, "required": true}]}""");
    var edition = newEdition();
    publish(edition, region, items(edition, region, 1));

    assertThat(client.requirements(region + "-1", null).materials())
        .containsExactly(new Requirements.Material("id", "身份证", true, "COPY"));
  }

  @Test
  void answers404WhenThereIsNone() {
    assertThatThrownBy(() -> client.requirements("nothing", null)).hasCauseInstanceOf(FeignException.NotFound.class);
  }

  @Test
  void isForMachinesOnly() {
    get("/internal/guides/requirements?code=x").expectProblem(401, "unauthenticated");
    send(request("/internal/guides/requirements?code=x", TestIssuer.person("p", "张三")).GET())
        .expectProblem(403, "wrong-role");
  }
}
