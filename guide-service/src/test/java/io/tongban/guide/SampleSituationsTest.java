package io.tongban.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.client.catalog.CatalogItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("The situations and forms of the sample")
class SampleSituationsTest extends GuideServiceTest {

  private static final Path HOME = Path.of("..", "data", "sample");

  @Test
  void theSampleHoldsNoFault() {
    Sample.items(0).stream().collect(Collectors.groupingBy(CatalogItem::region)).forEach((region, items) -> {
      var edition = newEdition();
      publish(edition, region, Sample.items(edition).stream().filter(item -> item.region().equals(region)).toList());
    });
    upload(Sample.guides(), EVERYWHERE).expect(200);

    for (var questions : read("situations.json")) {
      put(questions, "situations").expect(200);
    }
    for (var form : read("forms.json")) {
      put(form, "form").expect(200);
    }

    assertThat(Stream.of("situations.json", "forms.json").map(name -> read(name).size()))
        .allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(8));
    var list = get("/api/guides/11120116MB0A00026R4000131020001/checklist?answers=kind.shop,loose.no,agent.no").json();
    assertThat(list.path("complete").asBoolean()).isTrue();
    assertThat(list.path("notNeeded").findValuesAsString("key")).isEqualTo(List.of("health-certificate", "id-card"));
    assertThat(list.at("/limit/promisedDays").asInt()).isEqualTo(3);
  }

  private Answer put(JsonNode one, String part) {
    return send(request("/api/guides/" + one.path("code").asString() + "/" + part, EVERYWHERE)
        .header("Content-Type", "application/json").PUT(BodyPublishers.ofString(one.toString())));
  }

  private static JsonNode read(String name) {
    try {
      return JSON.readTree(Files.readString(HOME.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
