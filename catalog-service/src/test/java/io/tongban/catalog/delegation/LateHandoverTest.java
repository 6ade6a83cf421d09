package io.tongban.catalog.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.clock.ClockConfiguration;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A side that was to stop has not published by its day. */
class LateHandoverTest extends HandoverTest {

  @Test
  void when_the_giver_is_late_both_accept_until_its_edition_and_the_public_is_told() {
    var scene = new Scene();
    var id = scene.prepared(null).path("id").asLong();
    var receiving = begun(scene.district, scene.districtEdition);
    var giving = emptyable(begun(scene.city, scene.cityEdition), scene.city);
    scene.write(id, receiving, scene.district).expect(200);
    scene.write(id, giving, scene.city).expect(200);
    scene.publishAt(receiving, scene.district, scene.day).expect(200);
    assertThat(notes(scene.given)).isEmpty();
    var tag = history(scene.given, "ETag");
    clock.forward(Duration.ofDays(12));
    var stops = today().plusDays(2);

    assertThat(notes(scene.given)).isEqualTo(notes(scene.received)).singleElement().asString()
        .startsWith(scene.day + " null ").contains("双方均受理，直至").contains("《关于下放审批事项的决定》");
    assertThat(history(scene.given, "ETag")).isNotEqualTo(tag);
    assertThat(scene.view(id).at("/extension/until").isNull()).isTrue();
    assertThat(accepts(scene, id)).containsExactly("GIVER", "BOTH");
    assertThat(codes(publish(giving, scene.city, "{}"))).containsExactly("delegation-not-at-midnight");
    scene.publishAt(giving, scene.city, stops).expect(200);

    assertThat(notes(scene.given)).singleElement().asString().startsWith(scene.day + " " + stops.minusDays(1) + " ");
    assertThat(accepts(scene, id)).containsExactly("GIVER", "BOTH", "RECEIVER");
    assertThat(scene.accepting(16)).startsWith("G GR GR GR GR ").endsWith(" R R");
    assertThat(scene.status(id)).isEqualTo("IN_FORCE");
  }

  @Test
  void a_late_giver_publishes_nothing_else_before_it_has_stopped() {
    var scene = new Scene();
    var id = scene.prepared(null).path("id").asLong();
    var receiving = begun(scene.district, scene.districtEdition);
    scene.write(id, receiving, scene.district).expect(200);
    scene.publishAt(receiving, scene.district, scene.day).expect(200);
    var unaware = begun(scene.city, scene.cityEdition);
    clock.forward(Duration.ofDays(12));

    assertThat(codes(scene.publishAt(unaware, scene.city, today().plusDays(1))))
        .containsExactly("delegation-giver-still-accepts");
  }

  @Test
  void what_is_taken_back_late_is_returned_late_and_nobody_is_left_without_an_organ() {
    var scene = new Scene();
    var id = scene.carriedOut(null);
    var back = scene.day.plusDays(3);
    scene.withdraw(id, scene.view(id).path("version").asInt(), back, null).expect(200);
    var taking = begun(scene.city, newest(scene.city));
    var returning = begun(scene.district, newest(scene.district));
    scene.write(id, taking, scene.city).expect(200);
    scene.write(id, returning, scene.district).expect(200);
    clock.forward(Duration.ofDays(20));
    var again = today().plusDays(3);

    assertThat(codes(scene.publishAt(returning, scene.district, again))).containsExactly("delegation-returned-first");
    scene.publishAt(taking, scene.city, again).expect(200);
    assertThat(codes(scene.publishAt(returning, scene.district, again.minusDays(1))))
        .containsExactly("delegation-returned-first");
    scene.publishAt(returning, scene.district, again.plusDays(2)).expect(200);

    assertThat(scene.accepting(40)).startsWith("G R R R R ").endsWith(" R GR GR" + " G".repeat(40
        - (int) scene.day.until(again.plusDays(2), ChronoUnit.DAYS)));
    assertThat(notes(scene.received)).singleElement().asString().startsWith(again + " " + again.plusDays(1) + " ");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ClockConfiguration.ZONE);
  }

  private List<String> notes(String code) {
    return get("/api/catalog/items/" + code + "/history", null).expect(200).json().path("notes").valueStream()
        .map(note -> "%s %s %s《%s》".formatted(note.path("from").asString(),
            note.path("until").isNull() ? "null" : note.path("until").asString(), note.path("text").asString(),
            note.path("document").asString()))
        .toList();
  }

  private String history(String code, String header) {
    return get("/api/catalog/items/" + code + "/history", null).expect(200).headers().firstValue(header).orElseThrow();
  }

  private static List<String> accepts(Scene scene, long id) {
    return scene.view(id).path("phases").findValuesAsString("accepts");
  }
}
