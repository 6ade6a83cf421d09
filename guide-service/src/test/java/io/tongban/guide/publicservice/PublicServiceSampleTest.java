package io.tongban.guide.publicservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("The sample's nine bodies, one of each kind that 办事公开 names")
class PublicServiceSampleTest extends PublicServiceTesting {

  @Test
  void everyServiceOfTheSampleIsFitToBePublished() throws IOException {
    var sample = JSON.readTree(Files.readString(Path.of("..", "data", "sample", "public-services.json")));
    var kinds = new HashSet<String>();
    for (var one : sample.path("bodies")) {
      kinds.add(one.path("kind").asString());
      var code = one.path("code").asString();
      put("/api/public-services/register/" + code, one.toString(), EVERYWHERE, 200);
      var services = "/api/public-services/" + code + "/services/";
      for (var service : one.path("services")) {
        put(services + service.path("key").asString() + "/draft", service.toString(), EVERYWHERE, 200);
      }
      for (var record : one.path("records")) {
        var recorded = post("/api/fee-records", ((ObjectNode) record).put("body", code).toString(), EVERYWHERE, 201);
        assertThat(recorded.json().path("breaches")).as(record.path("title").asString()).isEmpty();
      }
      for (var service : one.path("services")) {
        post(services + service.path("key").asString() + "/draft/submission", "{\"version\":1}", EVERYWHERE, 200);
      }
    }
    assertThat(kinds).containsExactlyInAnyOrder("HOSPITAL", "SCHOOL", "PROPERTY", "WATER", "POWER", "HEATING", "GAS",
        "TELECOM", "FUNERAL");
  }
}
