package io.tongban.guide.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.Answer;
import io.tongban.guide.GuideServiceTest;
import io.tongban.guide.guide.GuideCheck;
import io.tongban.problem.Problem.FieldError;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@DisplayName("Where guides are published from drafts only, and another feature has its say")
@TestPropertySource(properties = "tongban.guide.writing.direct=false")
@Import(DraftsOnlyTest.Feature.class)
class DraftsOnlyTest extends GuideServiceTest {

  static class Feature {

    @Bean
    GuideCheck telephoneCheck() {
      return guide -> guide.aspects().getOrDefault("enquiry", "").contains("022-0")
          ? List.of(new FieldError("aspects.enquiry", "guide-changed", guide.item().code())) : List.of();
    }
  }

  @Test
  void nobodyPublishesDirectly() {
    var region = districtWith(1);

    put(region + "-1", "{}", keeperOf(region)).expectProblem(409, "direct-writing-off");
    upload("[]", keeperOf(region)).expectProblem(409, "direct-writing-off");
    send(request("/api/guides/bulk-edits", keeperOf(region)).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("""
            {"edit":{"region":"%s","organ":"11120116MB0A00026R","aspect":"enquiry","text":"1"},"versions":{"a":1}}"""
            .formatted(region)))).expectProblem(409, "direct-writing-off");
    directly(region, "situations").expectProblem(409, "direct-writing-off");
    directly(region, "form").expectProblem(409, "direct-writing-off");
    assertThat(guide(region + "-1").json().path("version").asInt()).isEqualTo(1);
  }

  @Test
  void whatAnotherFeatureKnowsBlocksToo() {
    var region = districtWith(1);
    draft(region, "PUT", "", completed(region + "-1", "{\"aspects\":{\"enquiry\":\"022-0\"}}")).expect(200);

    var problem = draft(region, "POST", "/submission", "{\"version\":1}")
        .expectProblem(409, "guide-not-publishable").json();

    assertThat(problem.path("errors").size()).isEqualTo(1);
    assertThat(problem.at("/errors/0/field").asString()).isEqualTo("aspects.enquiry");
  }

  private static String path(String region, String more) {
    return "/api/guides/" + region + "-1/draft" + more;
  }

  private Answer directly(String region, String part) {
    return send(request("/api/guides/" + region + "-1/" + part, keeperOf(region))
        .header("Content-Type", "application/json").PUT(BodyPublishers.ofString("{}")));
  }

  private Answer draft(String region, String method, String more, String json) {
    return send(request(path(region, more), keeperOf(region)).header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(json)));
  }
}
