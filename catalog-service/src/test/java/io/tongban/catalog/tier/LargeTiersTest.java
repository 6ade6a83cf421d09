package io.tongban.catalog.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * One unified list of 300 templates in 300 townships. Measures, when asked to: {@code mvn test -Dtest=LargeTiersTest
 * -Dtongban.measure=true}.
 */
@EnabledIfSystemProperty(named = "tongban.measure", matches = "true")
class LargeTiersTest extends ThreeTiersTest {

  private static final int TEMPLATES = 300;
  private static final int TOWNSHIPS = 300;

  @Test
  void ninety_thousand_adoptions_drift_and_are_aligned() {
    var city = city();
    var district = districtOf(city);
    var bases = timed("templates", () -> templates(city, TEMPLATES));
    var first = begun(district);
    var townships = IntStream.rangeClosed(1, TOWNSHIPS)
        .mapToObj(n -> adopter(district + "%03d".formatted(n), organ(n))).collect(Collectors.joining(","));
    var adopted = timed("adopt", () -> adopt(first, district, "{\"adopters\":[%s]}".formatted(townships)).expect(201));
    assertThat(adopted.json().path("adopted").asInt()).isEqualTo(TEMPLATES * TOWNSHIPS);
    timed("publish the adoptions", () -> publish(first, district, "{}").expect(200));
    var next = begun(city);
    bases.forEach(base -> template(next, city, base, 10, "新申请书"));

    timed("publish the templates", () -> publish(next, city, "{}").expect(200));
    timed("recount after it", () -> {
      counted(city);
      return 0;
    });
    timed("drift by region", () -> get("/api/catalog/tiers/drift/regions?region=" + district, keeperOf(district))
        .expect(200));
    timed("first page of the drift", () -> get("/api/catalog/tiers/drift?region=" + district, keeperOf(district))
        .expect(200));
    var draft = timed("begin the next draft", () -> begun(district, first));
    var aligned = timed("align", () -> post("/api/catalog/editions/" + draft + "/adoptions/alignments", "{}",
        keeperOf(district)).expect(200));
    assertThat(aligned.json().path("aligned").asInt()).isEqualTo(TEMPLATES * TOWNSHIPS);
    timed("publish what was aligned", () -> publish(draft, district, "{}").expect(200));
  }

  private static <T> T timed(String what, Supplier<T> work) {
    var started = System.nanoTime();
    var result = work.get();
    System.out.printf("%s: %.2f s%n", what, (System.nanoTime() - started) / 1e9);
    return result;
  }
}
