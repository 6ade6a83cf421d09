package io.tongban.testservers;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Reads {@link WithServers}; registered in {@code META-INF/spring.factories}. */
class ServersContextCustomizerFactory implements ContextCustomizerFactory {
  private static final List<String> CHATTY = List.of("qpid", "org.apache.qpid", "io.zonky");

  @Override
  public ContextCustomizer createContextCustomizer(
      Class<?> test, List<ContextConfigurationAttributes> configuration) {
    var wish = TestContextAnnotationUtils.findMergedAnnotation(test, WithServers.class);
    return wish == null ? null : new Customizer(EnumSet.copyOf(List.of(wish.value())));
  }

  /** Equal for equal servers, so that tests share their context. */
  private record Customizer(Set<Server> servers) implements ContextCustomizer {
    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration test) {
      var logging = LoggingSystem.get(context.getClassLoader());
      CHATTY.forEach(logger -> logging.setLogLevel(logger, LogLevel.WARN));
      context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test servers", properties()));
    }

    private Map<String, Object> properties() {
      var properties = new HashMap<String, Object>();
      for (var server : servers) {
        switch (server) {
          case POSTGRES -> {
            var database = TestServers.postgres();
            properties.put("spring.datasource.url", database.url());
            properties.put("spring.datasource.username", database.username());
            properties.put("spring.datasource.password", database.password());
          }
          case REDIS -> properties.put("spring.data.redis.url", TestServers.redis().url());
          case AMQP -> {
            properties.put("spring.rabbitmq.addresses", TestServers.broker().url());
            properties.put("tongban.relay.prefix", TestServers.broker().prefix());
          }
        }
      }
      return properties;
    }
  }
}
