package io.tongban.guide.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.tongban.guide.GuideServiceTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "tongban.guide.settling.page=5")
class SettlingWorkerTest extends GuideServiceTest {

  @Autowired private MeterRegistry meters;

  private final String region = district();
  private final String broken = region + "-3";

  /** No version of that guide can be published. */
  @BeforeEach
  void oneGuideFails() {
    jdbc.sql("""
        create function refuse_one() returns trigger language plpgsql as $$
        begin
          if new.code = '%s' then raise exception 'broken on purpose'; end if;
          return new;
        end $$""".formatted(broken)).update();
    jdbc.sql("create trigger refuse_one before insert on guide_version for each row execute function refuse_one()")
        .update();
  }

  @AfterEach
  void andIsMended() {
    jdbc.sql("drop function if exists refuse_one cascade").update();
    await().until(() -> stuck() == 0);
  }

  @Test
  void aGuideThatKeepsFailingWaitsLongerEachTimeWhileTheOthersGoOn() {
    var edition = newEdition();
    announce(edition, region, clock.instant(), items(edition, region, 12));

    await().atMost(Duration.ofSeconds(30)).until(() -> settled() == 11);
    await().until(() -> stuck() == 1);
    assertThat(jdbc.sql("select problem from unsettled where code = ?").param(broken).query(String.class).single())
        .contains("broken on purpose");
    assertThat(jdbc.sql("select code from unsettled").query(String.class).list()).containsExactly(broken);

    andIsMended();
    await().until(() -> settled() == 12);
  }

  @Test
  void thePausesGrowUpToTheLongest() {
    var settings = new SettlingSettings(
        Duration.ofSeconds(1), 200, Duration.ofSeconds(2), Duration.ofMinutes(10), 5);

    assertThat(settings.pauseAfter(1)).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings.pauseAfter(4)).isEqualTo(Duration.ofSeconds(16));
    assertThat(settings.pauseAfter(1_000)).isEqualTo(Duration.ofMinutes(10));
  }

  private int settled() {
    return jdbc.sql("select count(*) from guide_state where region = ?").param(region).query(Integer.class).single();
  }

  private int stuck() {
    return (int) meters.get("tongban.guide.settling.stuck").gauge().value();
  }
}
