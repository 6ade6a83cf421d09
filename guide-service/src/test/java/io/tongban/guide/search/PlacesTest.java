package io.tongban.guide.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

@DisplayName("Where service centres stand, and the settings of the search")
class PlacesTest {

  @Test
  void theNearestCentreCounts() throws IOException {
    var places = Places.read(file("# towns too\n120116,39.03,117.65\n120116013,39.02,117.70\n"));

    var nearest = places.nearest(Places.Point.of("39.02, 117.69")).orElseThrow();

    assertThat(nearest.region().value()).isEqualTo("120116013");
    assertThat(nearest.km()).isBetween(0.8, 0.9);
  }

  @Test
  void withoutPlacesNothingIsNear() throws IOException {
    assertThat(Places.read(file("")).nearest(new Places.Point(39, 117))).isEmpty();
  }

  @Test
  void theFileOfTheProductNamesTheDistricts() throws IOException {
    var places = Places.read(new ClassPathResource("search/places.csv"));

    assertThat(places.nearest(new Places.Point(39.1, 117.22)).orElseThrow().region().value()).isEqualTo("120103");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "39", "39,", "a,b", "91,0", "0,181", "NaN,0", "1,2,3"})
  void whatIsNoPlaceOnEarthIsRefused(String point) {
    assertThatThrownBy(() -> Places.Point.of(point)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"120116", "12011,39,117", "120116,39"})
  void aLineThatIsNoPlaceStopsTheStart(String line) {
    assertThatThrownBy(() -> Places.read(file(line))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEngineThatDoesNotExistIsRefusedWithWhatToDo() {
    assertThatThrownBy(() ->
        new SearchSettings("opensearch", Path.of("x"), Duration.ofSeconds(1), 1, file(""), file("")))
        .hasMessageContaining("opensearch").hasMessageContaining("GuideIndex").hasMessageContaining("'lucene'");
  }

  private static Resource file(String text) {
    return new ByteArrayResource(text.getBytes(UTF_8));
  }
}
