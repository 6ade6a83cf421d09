package io.tongban.catalog.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.CatalogTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The sample's two editions, as drafts of a region of the test's own. */
class SampleHistoryTest extends CatalogTest {

  private static final Path SAMPLE = Path.of("../data/sample");

  @Test
  void the_sample_tells_why_each_of_its_items_changed() throws IOException {
    var region = district();
    var before = sample(region, "history/items-2025.csv", "2025年版");
    var after = sample(region, "items.csv", "2026年版");

    var diff = get("/api/catalog/editions/" + after + "/diff?size=100&against=" + before, keeperOf(region)).expect(200)
        .json();

    assertThat(diff.path("counts").valueStream()
        .collect(Collectors.toMap(count -> count.path("kind").asString(), count -> count.path("count").asInt())))
        .containsEntry("ADDED", 2).containsEntry("CANCELLED", 2).containsEntry("TRANSFERRED", 2)
        .containsEntry("DELEGATED", 1).containsEntry("AMENDED", 5);
    var declared = JsonMapper.shared().readTree(Files.readString(SAMPLE.resolve("history/changes-2026.json")));
    var proposed = JsonMapper.shared().readTree(Files.readString(SAMPLE.resolve("rounds/finished.json")));
    var explained = Stream.concat(declared.valueStream(), proposed.path("proposals").valueStream()).flatMap(change -> change.path("items").valueStream()).map(JsonNode::asString)
        .collect(Collectors.toSet());
    assertThat(diff.path("changes").path("items").valueStream()).allSatisfy(change -> assertThat(
        change.path("before").findValuesAsString("code").stream().anyMatch(explained::contains)
            || change.path("after").findValuesAsString("code").stream().anyMatch(explained::contains))
        .as(change.toString()).isTrue());
  }

  @Test
  void the_samples_earlier_items_are_fit_to_be_published() throws IOException {
    var region = district();
    var items = "/api/catalog/editions/" + sample(region, "history/items-2025.csv", "2025年版") + "/items/";

    for (var entry : JsonMapper.shared().readTree(Files.readString(SAMPLE.resolve("history/elements-2025.json")))) {
      var path = items + entry.path("code").asString();
      var stored = get(path, keeperOf(region)).expect(200).json();
      var wording = (ObjectNode) stored.path("item");
      wording.set("elements", entry.path("elements"));
      var kept = send(request(path + "?version=" + stored.path("version").asInt(), keeperOf(region))
          .header("Content-Type", "application/json").PUT(BodyPublishers.ofString(wording.toString()))).expect(200);
      assertThat(kept.json().path("faults")).as(kept.text()).isEmpty();
    }
  }

  private long sample(String region, String file, String title) throws IOException {
    var list = Files.readString(SAMPLE.resolve(file)).replace(",120116013,", "," + region + "013,")
        .replace(",120116,", "," + region + ",").replace(",120000,", "," + region + ",");
    var job = imported(region, "list.csv", list.getBytes(UTF_8), Map.of("title", title));
    assertThat(job.path("refused").asInt()).as(job.toString()).isZero();
    return job.path("editionId").asLong();
  }
}
