package io.tongban.catalog.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.CatalogTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The templates of the sample city can be published with the items that were adopted from them. */
class SampleTemplatesTest extends CatalogTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path SAMPLE = Path.of("../data/sample");

  @Test
  void the_sample_s_items_keep_to_their_templates() throws IOException {
    var list = Files.readAllBytes(SAMPLE.resolve("items.csv"));
    var keeper = keeperOf("120000");
    var edition = imported("120000", "items.csv", list, Map.of("title", "示例模板")).path("editionId").asLong();
    var items = "/api/catalog/editions/" + edition + "/items";
    var sample = JSON.readTree(Files.readString(SAMPLE.resolve("templates.json")));
    for (var template : sample.path("templates")) {
      var wording = (ObjectNode) get(items + "/" + template.path("item").asString(), keeper).expect(200).json()
          .path("item");
      wording.put("code", wording.path("baseCode").asString()).put("standing", "TEMPLATE").put("region", "120000")
          .put("organCode", sample.at("/organ/code").asString()).put("organName", sample.at("/organ/name").asString());
      wording.put("promisedLimitDays",
          template.path("promisedLimitDays").asInt(wording.path("promisedLimitDays").asInt()));
      post(items, wording.toString(), keeper).expect(201);
    }

    var linked = post("/api/catalog/editions/" + edition + "/adoptions/links", "", keeper).expect(200).json();

    assertThat(linked.path("linked").asInt()).isEqualTo(48);
    var drifts = get("/api/catalog/tiers/drift?region=120000&edition=" + edition + "&size=100", keeper).expect(200)
        .json().path("items");
    assertThat(drifts.valueStream().map(drift -> drift.path("kind").asString())).isNotEmpty().containsOnly("LAWFUL");
    assertThat(get("/api/catalog/editions/" + edition + "/faults", keeper).expect(200).json().path("items")).isEmpty();
    delete("/api/catalog/editions/" + edition, keeper).expect(204);
  }
}
