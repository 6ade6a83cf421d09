package io.tongban.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A clean-up round (清理轮次); nobody reviews or decides on a proposal of their own. */
final class CleanUp {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final DemoAccounts accounts;
  private final JsonNode sample;
  private final List<Long> numbers = new ArrayList<>();
  private String address = "";

  CleanUp(DemoAccounts accounts, Path sample) throws IOException {
    this.accounts = accounts;
    this.sample = JSON.readTree(Files.readString(sample));
  }

  /** Up to the public notice: proposals, legality review 合法性审查, what the public says and the answers to it. */
  void show() {
    var lead = accounts.as("catalog");
    var wish = (ObjectNode) sample.path("round");
    wish.put("baseEdition", lead.get("/api/catalog/editions?status=PUBLISHED&size=1&region="
        + wish.path("region").asString()).at("/items/0/id").asLong());
    address = "/api/catalog/rounds/" + lead.post("/api/catalog/rounds", wish).path("id").asLong();
    for (var proposal : sample.path("proposals")) {
      numbers.add(lead.post(address + "/proposals", proposal).path("id").asLong());
    }
    move("LEGALITY_REVIEW");
    each("review", (proposal, review) -> accounts.as("reviewer.city").post(proposal + "/review", review));
    lead.post(address + "/notice", sample.path("notice"));
    for (var comment : sample.path("comments")) {
      var number = accounts.anybody().post(address + "/comments", comment).path("id").asLong();
      if (comment.has("answer")) {
        lead.post(address + "/comments/" + number + "/answer", comment.path("answer"));
      }
    }
  }

  /** Decides once the notice is over, and draws up the edition's draft. */
  void decide(int year, String title) {
    move("DECISION");
    each("decision", (proposal, decision) -> accounts.as("decider.city").post(proposal + "/decision", decision));
    accounts.as("catalog").post(address + "/edition", Map.of("year", year, "title", title));
  }

  /** Once the edition is published. */
  void close() {
    move("CLOSED");
  }

  private void move(String to) {
    accounts.as("catalog").post(address + "/state", Map.of("to", to));
  }

  private void each(String part, Deed deed) {
    for (var number = 0; number < numbers.size(); number++) {
      var what = sample.path("proposals").path(number).path(part);
      if (!what.isMissingNode()) {
        deed.take(address + "/proposals/" + numbers.get(number), what);
      }
    }
  }

  private interface Deed {
    void take(String proposal, JsonNode what);
  }
}
