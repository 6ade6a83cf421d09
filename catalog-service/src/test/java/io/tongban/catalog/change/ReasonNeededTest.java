package io.tongban.catalog.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.CatalogTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** As it is set where nothing else is said. */
@TestPropertySource(properties = "tongban.catalog.change.reason-needed=true")
class ReasonNeededTest extends CatalogTest {

  @Test
  void whoever_takes_an_item_out_of_the_catalogue_says_why() {
    var region = district();
    published(region, 3);
    var next = imported(region, "list.csv", list(region, 1).getBytes(UTF_8), Map.of("title", "下一版"))
        .path("editionId").asLong();

    var refused = publish(next, region, "{}").expectProblem(409, "edition-not-publishable");

    assertThat(refused.json().path("errors").get(0).path("code").asString()).isEqualTo("change-undeclared");
    assertThat(refused.json().path("errors").get(0).path("message").asString()).contains("2", region + "-A000002");
    var rest = "/api/catalog/editions/" + next + "/changes/undeclared";
    post(rest, "{\"reason\":\" \"}", keeperOf(region)).expectProblem(400, "invalid-request");
    assertThat(post(rest, "{\"reason\":\"无法律依据\",\"items\":[\"%s-A000003\"]}".formatted(region), keeperOf(region))
        .expect(200).json().path("declared").asInt()).isEqualTo(1);
    assertThat(publish(next, region, "{}").expect(409).json().path("errors").get(0).path("message").asString())
        .contains("1", region + "-A000002").doesNotContain("A000003");
    assertThat(post(rest, "{\"reason\":\"重新清理\",\"documentNumber\":\"津政发〔2014〕10号\"}", keeperOf(region))
        .expect(200).json().path("declared").asInt()).isEqualTo(1);
    assertThat(post(rest, "{\"reason\":\"重新清理\"}", keeperOf(region)).expect(200).json().path("declared").asInt())
        .isZero();
    publish(next, region, "{}").expect(200);
  }

  @Test
  void a_first_edition_and_one_that_only_adds_owe_no_reason() {
    var region = district();
    published(region, 1);
    var next = imported(region, "list.csv", list(region, 3).getBytes(UTF_8), Map.of("title", "下一版"))
        .path("editionId").asLong();

    publish(next, region, "{}").expect(200);
  }
}
