package io.tongban.launcher.demo;

import io.tongban.launcher.demo.Tally.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Public-service bodies with their services, and what was held about fees: entered, written, reviewed, published. */
final class PublicServices {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String HOME = "/api/public-services/";

  private final DemoAccounts accounts;
  private final Tally tally;

  PublicServices(DemoAccounts accounts, Tally tally) {
    this.accounts = accounts;
    this.tally = tally;
  }

  void load(Path file) throws IOException {
    var sample = JSON.readTree(Files.readString(file));
    for (var body : sample.path("bodies")) {
      enter(body);
      for (var service : body.path("services")) {
        write(body, service);
      }
      for (var record : body.path("records")) {
        accounts.as("catalog").post("/api/fee-records",
            ((ObjectNode) record.deepCopy()).put("body", body.path("code").asString()));
      }
      for (var service : body.path("services")) {
        publish(body, service);
      }
    }
    for (var record : sample.path("records")) {
      accounts.as("catalog").post("/api/fee-records", record);
    }
  }

  private void enter(JsonNode body) {
    accounts.as("catalog").put(HOME + "register/" + body.path("code").asString(), body);
    if (body.path("services").valueStream().anyMatch(PublicServices::byTheBody)) {
      accounts.as("admin").post("/api/identity/organisations", Map.of("code", body.path("code").asString(),
          "name", body.path("name").asString(), "region", body.path("region").asString()));
    }
  }

  private void write(JsonNode body, JsonNode service) {
    writer(service).put(at(body, service) + "/draft", service);
  }

  /** What the body's own person wrote waits for its review. */
  private void publish(JsonNode body, JsonNode service) {
    writer(service).post(at(body, service) + "/draft/submission", Map.of("version", 1));
    if (!byTheBody(service)) {
      accounts.as("openness.city").post(at(body, service) + "/draft/publication", Map.of("version", 2));
      tally.add(Count.PUBLIC_SERVICES);
    }
  }

  private Visitor writer(JsonNode service) {
    return accounts.as(byTheBody(service) ? "editor.gongshui" : "catalog");
  }

  private static boolean byTheBody(JsonNode service) {
    return service.path("review").asBoolean(false);
  }

  private static String at(JsonNode body, JsonNode service) {
    return HOME + body.path("code").asString() + "/services/" + service.path("key").asString();
  }
}
