package io.tongban.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.tongban.testservers.Server;
import io.tongban.testservers.WithServers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

@SpringBootTest(
    classes = ClockConfigurationTest.App.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = "tongban.clock.settable=true")
@WithServers(Server.REDIS)
class ClockConfigurationTest {

  @Autowired Clock clock;
  @Autowired ClockControl control;
  @Autowired Heard heard;
  @Autowired Environment environment;

  @SpringBootApplication
  static class App {

    @Bean
    Heard heard() {
      return new Heard();
    }
  }

  static class Heard {

    final List<Duration> offsets = new CopyOnWriteArrayList<>();

    @EventListener
    void moved(ClockMoved moved) {
      offsets.add(moved.offset());
    }
  }

  @AfterEach
  void comeBack() {
    control.moveTo(Duration.ZERO);
    await().until(() -> !heard.offsets.isEmpty() && heard.offsets.getLast().isZero());
  }

  @Test
  void everyServiceFollowsAMoveAndIsTold() {
    control.moveTo(Duration.ofDays(-40));

    await().untilAsserted(() -> assertThat(heard.offsets).contains(Duration.ofDays(-40)));
    assertThat(clock.instant())
        .isCloseTo(Instant.now().minus(Duration.ofDays(40)), within(1, ChronoUnit.MINUTES));
    assertThat(control.offset()).isEqualTo(Duration.ofDays(-40));
  }

  @Test
  void aServiceThatStartsLaterKeepsTheMovedTime() {
    control.moveTo(Duration.ofDays(3));

    try (var later = start("true")) {
      assertThat(later.getBean(Clock.class).instant())
          .isCloseTo(Instant.now().plus(Duration.ofDays(3)), within(1, ChronoUnit.MINUTES));
    }
  }

  @Test
  void aPlatformOfAnotherNameOnTheSameRedisKeepsItsOwnTime() {
    control.moveTo(Duration.ofDays(3));

    try (var other = start("true", "tongban.namespace=binhai")) {
      assertThat(other.getBean(ClockControl.class).offset()).isZero();
      var told = other.getBean(Heard.class).offsets;

      control.moveTo(Duration.ofDays(4));
      other.getBean(ClockControl.class).moveTo(Duration.ofDays(1));

      await().untilAsserted(() -> assertThat(told).containsExactly(Duration.ofDays(1)));
      await().untilAsserted(() -> assertThat(heard.offsets).contains(Duration.ofDays(4)));
      assertThat(heard.offsets).doesNotContain(Duration.ofDays(1));
    }
  }

  @Test
  void outsideDemoModeTheClockCannotBeMoved() {
    control.moveTo(Duration.ofDays(3));

    try (var strict = start("false")) {
      assertThat(strict.getBeanNamesForType(ClockControl.class)).isEmpty();
      assertThat(strict.getBean(Clock.class).instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }
  }

  private ConfigurableApplicationContext start(String settable, String... further) {
    return new SpringApplicationBuilder(App.class)
        .web(WebApplicationType.NONE)
        .properties(
            "tongban.clock.settable=" + settable,
            "spring.data.redis.url=" + environment.getRequiredProperty("spring.data.redis.url"))
        .properties(further)
        .run();
  }
}
