package io.tongban.application.gate;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What any instance learnt, in Redis. It counts only under the generation it was learnt in, so nothing has to be
 * removed in time. Without Redis everything is unknown here; after a failure Redis is left alone for a while.
 */
@Component
class SharedKnowledge {

  private static final Logger log = LoggerFactory.getLogger(SharedKnowledge.class);
  /** Changes with the shape of what is stored. */
  private static final int SHAPE = 1;
  private static final Duration KEPT = Duration.ofDays(1);
  /** Of codes that do not exist anybody can think up any number. */
  private static final Duration ABSENCE_KEPT = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final String keys;
  private final StringRedisTemplate redis;
  private final JsonMapper json;
  private final Ticker ticker;
  private volatile @Nullable Long failedAt;

  SharedKnowledge(
      @Value("${tongban.namespace}") String namespace, StringRedisTemplate redis, JsonMapper json, Ticker ticker) {
    this.keys = "%s:gate:%d:".formatted(namespace, SHAPE);
    this.redis = redis;
    this.json = json;
    this.ticker = ticker;
  }

  Optional<Knowledge> find(String code) {
    return reached(() -> redis.opsForValue().get(keys + code)).flatMap(this::read);
  }

  void put(Knowledge knowledge) {
    var kept = knowledge.spans().isEmpty() ? ABSENCE_KEPT : KEPT;
    reached(() -> {
      redis.opsForValue().set(keys + knowledge.code(), json.writeValueAsString(knowledge), kept);
      return null;
    });
  }

  boolean away() {
    var failed = failedAt;
    return failed != null && ticker.read() - failed < PAUSE.toNanos();
  }

  private <T> Optional<T> reached(Supplier<@Nullable T> command) {
    if (away()) return Optional.empty();
    try {
      return Optional.ofNullable(command.get());
    } catch (DataAccessException e) {
      log.warn("Redis is left alone for {}: {}", PAUSE, e.toString());
      failedAt = ticker.read();
      return Optional.empty();
    }
  }

  private Optional<Knowledge> read(String text) {
    try {
      return Optional.of(json.readValue(text, Knowledge.class));
    } catch (JacksonException unreadable) {
      log.warn("Redis holds something else than knowledge: {}", unreadable.getOriginalMessage());
      return Optional.empty();
    }
  }
}
