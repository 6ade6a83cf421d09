package io.tongban.launcher.demo;

import io.tongban.launcher.demo.Tally.Count;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Brings an item list and its guides onto the platform, as a catalogue administrator does. */
final class Catalogue {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Visitor administrator;
  private final Tally tally;

  Catalogue(Visitor administrator, Tally tally) {
    this.administrator = administrator;
    this.tally = tally;
  }

  /** Imports the list into a draft edition; returns the finished job. */
  JsonNode draft(Path list, String region, String title, int year) throws InterruptedException {
    var job = finished(administrator.upload("/api/catalog/imports", list,
        Map.of("region", region, "title", title, "year", String.valueOf(year))));
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

  /** Writes into the draft what a plain list cannot tell of its items: conditions, materials, flow and the rest. */
  void describe(JsonNode job, Path elements) throws IOException {
    var items = "/api/catalog/editions/" + job.path("editionId").asLong() + "/items/";
    for (var entry : JSON.readTree(Files.readString(elements))) {
      var item = items + Visitor.encode(entry.path("code").asString());
      var stored = administrator.get(item);
      var wording = (ObjectNode) stored.path("item");
      wording.set("elements", entry.path("elements"));
      var faults = administrator.put(item + "?version=" + stored.path("version").asInt(), wording).path("faults");
      if (!faults.isEmpty()) {
        throw new IllegalStateException("%s: %s".formatted(entry.path("code").asString(), faults));
      }
    }
  }

  /** Publishes what the job imported. */
  void publish(JsonNode job) {
    administrator.post("/api/catalog/editions/" + job.path("editionId").asLong() + "/publish", Map.of());
  }

  void writeGuides(Path guides) {
    var report = administrator.upload("/api/guides/imports", guides, Map.of());
    tally.add(Count.GUIDES, report.path("imported").asInt());
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
