package io.tongban.application.gate;

import com.github.benmanes.caffeine.cache.Ticker;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GateConfiguration {

  /** For what has nothing to do with legal time: how long ago something was asked. */
  @Bean
  Ticker ticker() {
    return Ticker.systemTicker();
  }

  /** While Redis is away a question to it fails at once; by default it would wait for the connection to come back. */
  @Bean
  LettuceClientOptionsBuilderCustomizer failAtOnce() {
    return options -> options.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
  }
}
