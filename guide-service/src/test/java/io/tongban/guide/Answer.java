package io.tongban.guide;

import java.net.http.HttpHeaders;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Answer(int status, HttpHeaders headers, String text) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public JsonNode json() {
    return JSON.readTree(text);
  }

  public String code() {
    return json().path("code").asString("");
  }

  public Answer expect(int wanted) {
    Assertions.assertThat(status).as(text).isEqualTo(wanted);
    return this;
  }

  /** A problem document of that status and code, in words. */
  public Answer expectProblem(int wanted, String code) {
    expect(wanted);
    Assertions.assertThat(code()).as(text).isEqualTo(code);
    Assertions.assertThat(headers.firstValue("Content-Type")).hasValue("application/problem+json");
    for (var part : new String[] {"title", "detail", "action"}) {
      Assertions.assertThat(json().path(part).asString("")).as(part + " of " + text)
          .isNotBlank().doesNotContain("{0}").doesNotContain("problem." + code);
    }
    return this;
  }
}
