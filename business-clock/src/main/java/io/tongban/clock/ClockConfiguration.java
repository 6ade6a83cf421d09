package io.tongban.clock;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

/** One {@link Clock} bean in the zone of the law; {@code tongban.clock.settable=true} makes it movable. */
@AutoConfiguration(afterName = "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration")
public class ClockConfiguration {

  /** Legal dates are dates in China, wherever the machine stands. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "tongban.clock.settable", havingValue = "true")
  static class Settable {

    @Bean
    SettableClock clock(@Value("${tongban.namespace:tongban}") String namespace, StringRedisTemplate redis,
        ApplicationEventPublisher events) {
      return new SettableClock(ZONE, namespace, redis, events);
    }

    @Bean
    RedisMessageListenerContainer clockListener(RedisConnectionFactory redis, SettableClock clock) {
      var container = new RedisMessageListenerContainer();
      container.setConnectionFactory(redis);
      container.addMessageListener(clock, new ChannelTopic(clock.channel()));
      return container;
    }
  }

  @Bean
  @ConditionalOnMissingBean(Clock.class)
  Clock clock() {
    return Clock.system(ZONE);
  }
}
