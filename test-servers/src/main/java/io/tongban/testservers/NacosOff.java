package io.tongban.testservers;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps tests away from Nacos before {@code spring.config.import} is read, which is earlier than a context customizer
 * is asked. Registered in {@code META-INF/spring.factories}.
 */
class NacosOff implements EnvironmentPostProcessor, Ordered {
  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    environment.getPropertySources().addFirst(new MapPropertySource("Nacos off", Map.of(
        "spring.cloud.nacos.discovery.enabled", "false",
        "spring.cloud.nacos.config.enabled", "false")));
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
