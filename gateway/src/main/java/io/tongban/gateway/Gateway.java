package io.tongban.gateway;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The one door of the platform. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Gateway {

  public static void main(String[] args) {
    SpringApplication.run(Gateway.class, args);
  }

  /** The true time: tokens do not care for the platform's movable clock. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
