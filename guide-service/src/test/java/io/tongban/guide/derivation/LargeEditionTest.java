package io.tongban.guide.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongban.client.catalog.CatalogItem;
import io.tongban.guide.GuideServiceTest;
import io.tongban.guide.Sample;
import io.tongban.guide.guide.GuideFeed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Measures, with {@code -Dtongban.measure=true}: an edition of 20,000 items with all their elements. */
@TestPropertySource(properties = "tongban.guide.derivation.page=200")
@EnabledIfSystemProperty(named = "tongban.measure", matches = "true")
class LargeEditionTest extends GuideServiceTest {

  private static final int ITEMS = 20_000;

  private final String measured = district();

  @Autowired
  private GuideFeed feed;

  @Test
  void derivesAndPublishesALargeEdition() {
    var region = measured;
    var sample = Sample.items(1);
    var edition = newEdition();
    var items = new ArrayList<CatalogItem>();
    for (var n = 0; n < ITEMS; n++) {
      var code = "%s-%06d".formatted(region, n);
      items.add(item(edition, code, sample.get(n % sample.size()).name(), region));
      CATALOGUE.describeAs(code, sample.get(n % sample.size()).code());
    }
    var begun = System.nanoTime();

    announce(edition, region, clock.instant(), items);

    await().atMost(Duration.ofMinutes(5)).until(() -> count("edition where position is not null and region") == 1);
    System.out.printf("%d guides derived in %d ms%n", ITEMS, (System.nanoTime() - begun) / 1_000_000);
    await().atMost(Duration.ofMinutes(5)).until(() -> count("guide_state where region") == ITEMS);
    System.out.printf("and published in %d ms%n", (System.nanoTime() - begun) / 1_000_000);
    assertThat(count("guide_version v join guide_state using (code) where region")).isEqualTo(ITEMS);
    begun = System.nanoTime();
    var read = new AtomicInteger();
    feed.readAll(clock.instant(), guide -> read.incrementAndGet());
    System.out.printf("%d guides read for the index in %d ms%n", read.get(), (System.nanoTime() - begun) / 1_000_000);
    var times = new ArrayList<Long>();
    for (var n = 0; n < 200; n++) {
      var asked = System.nanoTime();
      get("/api/guides/completeness?region=" + region).expect(200);
      times.add((System.nanoTime() - asked) / 1000);
    }
    times.sort(null);
    System.out.printf("completeness: p50 %d us, p99 %d us%n", times.get(100), times.get(198));
    System.out.println("a snapshot takes "
        + jdbc.sql("select pg_size_pretty(avg(pg_column_size(snapshot))) from guide_version")
            .query(String.class).single());
  }

  private int count(String of) {
    return jdbc.sql("select count(*) from " + of + " = :region").param("region", measured)
        .query(Integer.class).single();
  }
}
