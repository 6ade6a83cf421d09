package io.tongban.relay;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class RelayApplication {

  static final Instant NOW = Instant.parse("2026-02-10T01:00:00Z");

  @Bean
  Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Bean
  Notes notes(JdbcClient jdbc) {
    return new Notes(jdbc);
  }
}
