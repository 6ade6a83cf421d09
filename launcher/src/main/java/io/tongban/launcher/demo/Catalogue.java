package io.tongban.launcher.demo;

import io.tongban.launcher.demo.Tally.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Brings an item list and its guides onto the platform, as a catalogue administrator does. */
final class Catalogue {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Visitor administrator;
  private final Tally tally;

  Catalogue(Visitor administrator, Tally tally) {
    this.administrator = administrator;
    this.tally = tally;
  }

  /** Imports the list into a draft edition; returns the finished job. */
  JsonNode draft(Path list, String region, String title, int year) throws InterruptedException {
    return imported(list, Map.of("region", region, "title", title, "year", String.valueOf(year)));
  }

  /**
   * Brings a draft that was begun from an earlier edition to what the list holds, as the yearly revision 年度修订 does:
   * items of the list take the place of theirs, those it does not hold any more leave.
   */
  JsonNode revised(Path list, String region, String title, int year) throws IOException, InterruptedException {
    var job = imported(list,
        Map.of("region", region, "title", title, "year", String.valueOf(year), "mode", "replace"));
    var listed = Files.readString(list);
    administrator.get(items(job) + "?standing=IMPLEMENTATION&size=100").path("items").valueStream()
        .map(item -> item.path("code").asString())
        .filter(code -> !listed.contains("," + code + ","))
        .forEach(code -> {
          var version = administrator.get(items(job) + "/" + Visitor.encode(code)).path("version").asInt();
          administrator.delete(items(job) + "/" + Visitor.encode(code) + "?version=" + version);
        });
    return job;
  }

  /** Writes into the draft what a plain list cannot tell of its items: conditions, materials, flow and the rest. */
  void describe(JsonNode job, Path elements) throws IOException {
    for (var entry : JSON.readTree(Files.readString(elements))) {
      var item = items(job) + "/" + Visitor.encode(entry.path("code").asString());
      var answer = administrator.send("GET", item, null);
      if (answer.status() == 404) {
        continue;
      }
      var stored = answer.json();
      var wording = (ObjectNode) stored.path("item");
      wording.set("elements", entry.path("elements"));
      var faults = administrator.put(item + "?version=" + stored.path("version").asInt(), wording).path("faults");
      if (!faults.isEmpty()) {
        throw new IllegalStateException("%s: %s".formatted(entry.path("code").asString(), faults));
      }
    }
  }

  /** Draws the city's templates (基本事项) from items of the draft, where it has none yet, and links the items to them. */
  void template(JsonNode job, Path templates) throws IOException {
    var sample = JSON.readTree(Files.readString(templates));
    for (var template : sample.path("templates")) {
      var answer = administrator.send("GET", items(job) + "/" + Visitor.encode(template.path("item").asString()), null);
      if (answer.status() == 404) {
        continue;
      }
      var wording = (ObjectNode) answer.json().path("item");
      var code = wording.path("baseCode").asString();
      if (administrator.send("GET", items(job) + "/" + code, null).status() == 404) {
        wording.put("code", code).put("standing", "TEMPLATE").put("region", "120000").putNull("template")
            .put("organCode", sample.at("/organ/code").asString())
            .put("organName", sample.at("/organ/name").asString())
            .put("promisedLimitDays", Math.max(
                template.path("promisedLimitDays").asInt(0), wording.path("promisedLimitDays").asInt()));
        administrator.post(items(job), wording);
      }
    }
    administrator.post(edition(job) + "/adoptions/links", Map.of());
  }

  /** Says of the draft's changes why they are made, document by document. */
  void explain(JsonNode job, Path changes) throws IOException {
    for (var change : JSON.readTree(Files.readString(changes))) {
      administrator.post(edition(job) + "/changes/undeclared", change);
    }
  }

  /** One reason for all changes of the draft that have none; a region's first edition has none to give. */
  void explain(JsonNode job, String reason) {
    administrator.post(edition(job) + "/changes/undeclared", Map.of("reason", reason));
  }

  /** Prepares what the city hands down, its dates counted from today on. */
  void delegate(Path delegations) throws IOException {
    for (var delegation : JSON.readTree(Files.readString(delegations))) {
      var wish = (ObjectNode) delegation;
      var from = LocalDate.now(Clock.system(ZONE)).plusDays(wish.remove("inDays").asInt());
      var transition = wish.remove("transitionDays").asInt();
      wish.put("region", "120000").put("effectiveFrom", from.toString())
          .put("transitionUntil", from.plusDays(transition - 1L).toString());
      administrator.post("/api/catalog/delegations", wish);
    }
  }

  /** Publishes what the job imported. */
  void publish(JsonNode job) {
    administrator.post(edition(job) + "/publish", Map.of());
  }

  /** Writes the guides of the published edition once they stand on it: what is written rests on what it says. */
  void writeGuides(JsonNode job, Path guides) throws InterruptedException {
    awaitGuides(job);
    var report = administrator.upload("/api/guides/imports", guides, Map.of());
    tally.add(Count.GUIDES, report.path("imported").asInt() - report.path("unchanged").asInt());
  }

  private void awaitGuides(JsonNode job) throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    var edition = Instant.parse(administrator.get(edition(job)).path("effectiveFrom").asString());
    var code = administrator.get(items(job) + "?standing=IMPLEMENTATION&size=1").at("/items/0/code").asString();
    while (true) {
      var guide = administrator.send("GET", "/api/guides/" + Visitor.encode(code), null);
      if (guide.status() == 200 && !Instant.parse(guide.json().path("effectiveFrom").asString()).isBefore(edition)) {
        return;
      }
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("The guides of the edition do not come: " + guide.status());
      }
      Thread.sleep(200);
    }
  }

  /** Writes the questions that tell situations apart, and the application forms. */
  void narrow(Path situations, Path forms) throws IOException {
    for (var questions : JSON.readTree(Files.readString(situations))) {
      administrator.put("/api/guides/" + Visitor.encode(questions.path("code").asString()) + "/situations", questions);
    }
    for (var form : JSON.readTree(Files.readString(forms))) {
      administrator.put("/api/guides/" + Visitor.encode(form.path("code").asString()) + "/form", form);
    }
  }

  private JsonNode imported(Path list, Map<String, String> fields) throws InterruptedException {
    var job = finished(administrator.upload("/api/catalog/imports", list, fields));
    tally.add(Count.ROWS_READ, job.path("read").asInt());
    tally.add(Count.ROWS_IMPORTED, job.path("imported").asInt());
    tally.add(Count.ROWS_REFUSED, job.path("refused").asInt());
    job.path("problems").forEach(problem -> {
      if (problem.path("severity").asString("ERROR").equals("ERROR")) {
        tally.refused(problem.path("code").asString());
      }
    });
    if (!job.path("state").asString().equals("DONE")) {
      throw new IllegalStateException("The import ended as " + job);
    }
    return job;
  }

  private static String edition(JsonNode job) {
    return "/api/catalog/editions/" + job.path("editionId").asLong();
  }

  private static String items(JsonNode job) {
    return edition(job) + "/items";
  }

  private JsonNode finished(JsonNode job) throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    var state = job;
    while (state.path("state").asString().equals("RUNNING")) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("The import does not end: " + state);
      }
      Thread.sleep(200);
      state = administrator.get("/api/catalog/imports/" + job.path("id").asString());
    }
    return state;
  }
}
