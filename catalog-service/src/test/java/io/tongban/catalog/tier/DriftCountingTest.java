package io.tongban.catalog.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A district has adopted two templates for two organs; the city has published both anew. */
class DriftCountingTest extends ThreeTiersTest {

  @Autowired private DriftCounting counting;

  private final String city = city();
  private final String district = districtOf(city);
  private List<String> bases = List.of();
  private long next;

  @BeforeEach
  void publish() {
    bases = templates(city, 2);
    var adoptions = begun(district);
    adopt(adoptions, district, "{\"adopters\":[%s,%s]}"
        .formatted(adopter(district, organ(1)), adopter(district, organ(2)))).expect(201);
    publish(adoptions, district, "{}").expect(200);
    next = begun(city);
    bases.forEach(base -> template(next, city, base, 10, "新申请书"));
    publish(next, city, "{}").expect(200);
    counted(city);
  }

  @Test
  void a_recount_tells_how_far_it_is() {
    assertThat(state()).isEqualTo("DONE 4 4");
    again(1, "", 0, "{}", null);
    assertThat(state()).isEqualTo("PENDING 0 null");

    counting.count(recount());

    assertThat(state()).isEqualTo("DONE 4 4");
    get("/api/catalog/tiers/drift/recounts?region=" + city, keeperOf(district)).expectProblem(403, "wrong-region");
    get("/api/catalog/tiers/drift/recounts?region=" + city, null).expectProblem(401, "unauthenticated");
  }

  @Test
  void a_recount_that_broke_off_goes_on_from_its_mark() {
    var counts = "{\"%s\":{\"region\":\"%s\",\"adoptions\":1,\"lawful\":0,\"outdated\":0,\"violating\":1}}"
        .formatted(district, district);
    again(1, organ(1) + "4" + bases.getFirst(), 1, counts, 4);
    assertThat(state()).isEqualTo("COUNTING 1 4");

    counting.count(recount());

    assertThat(state()).isEqualTo("DONE 4 4");
    assertThat(told()).containsExactly(district + " 4", district + " 4");
  }

  @Test
  void of_two_processes_that_count_each_adoption_is_counted_once_and_told_once() {
    again(1, "", 0, "{}", null);
    var id = recount();

    CompletableFuture.allOf(CompletableFuture.runAsync(() -> counting.count(id)),
        CompletableFuture.runAsync(() -> counting.count(id))).join();
    counting.count(id);

    assertThat(state()).isEqualTo("DONE 4 4");
    assertThat(told()).hasSize(2);
  }

  @Test
  void what_is_published_meanwhile_does_not_change_what_is_counted() {
    var emptied = begun(district);
    adopt(emptied, district, "{\"adopters\":[%s],\"templates\":[\"%s\"]}"
        .formatted(adopter(district, organ(3)), bases.getFirst())).expect(201);
    publish(emptied, district, "{}").expect(200);
    again(1, "", 0, "{}", null);

    counting.count(recount());

    assertThat(state()).isEqualTo("DONE 4 4");
  }

  /** Puts the city's last recount back to where a process that died may have left it. */
  private void again(int place, String after, int counted, String counts, Integer total) {
    jdbc.sql("""
            update drift_recount set done_at = null, place = ?, after_code = ?, counted = ?, counts = cast(? as jsonb),
              total = ? where id = ?""")
        .params(place, after, counted, counts, total, recount()).update();
  }

  private long recount() {
    return jdbc.sql("select id from drift_recount where edition_id = ?").param(next).query(Long.class).single();
  }

  private String state() {
    return get("/api/catalog/tiers/drift/recounts?region=" + city, keeperOf(city)).expect(200).json().path("items")
        .valueStream().filter(recount -> recount.path("edition").asLong() == next)
        .map(DriftCountingTest::text).findFirst().orElseThrow();
  }

  private static String text(JsonNode recount) {
    return "%s %d %s".formatted(recount.path("state").asString(), recount.path("counted").asInt(),
        recount.path("total").isNull() ? "null" : recount.path("total").asString());
  }

  private List<String> told() {
    return jdbc.sql("""
            select (cast(payload as jsonb) #>> '{regions,0,region}') || ' '
              || (cast(payload as jsonb) #>> '{regions,0,violating}')
            from event_relay.outbox where type = 'catalog.adoptions-drifted' and aggregate = ? order by sequence""")
        .param("drift-" + city).query(String.class).list();
  }
}
