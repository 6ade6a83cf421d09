package io.tongban.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The true time plus an offset that Redis keeps and announces. */
class SettableClock extends Clock implements ClockControl, MessageListener {

  private static final Logger log = LoggerFactory.getLogger(SettableClock.class);

  private final String channel;
  private final String key;
  private final StringRedisTemplate redis;
  private final ApplicationEventPublisher events;
  private volatile Clock clock;

  /** @param namespace keeps platforms on one Redis apart; its channels know no numbered databases */
  SettableClock(ZoneId zone, String namespace, StringRedisTemplate redis, ApplicationEventPublisher events) {
    this.clock = Clock.system(zone);
    this.channel = namespace + ":clock";
    this.key = channel + ":offset";
    this.redis = redis;
    this.events = events;
    try {
      follow(stored());
    } catch (DataAccessException e) {
      log.warn("Redis does not answer: the business clock starts at the true time: {}", e.toString());
    }
  }

  String channel() {
    return channel;
  }

  @Override
  public Duration offset() {
    return stored();
  }

  @Override
  public void moveTo(Duration offset) {
    redis.opsForValue().set(key, offset.toString());
    redis.convertAndSend(channel, offset.toString());
  }

  @Override
  public void onMessage(Message message, byte[] pattern) {
    var offset = stored();
    follow(offset);
    log.info("The business clock is moved by {}", offset);
    events.publishEvent(new ClockMoved(offset));
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return clock.withZone(zone);
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }

  private void follow(Duration offset) {
    clock = Clock.offset(Clock.system(clock.getZone()), offset);
  }

  private Duration stored() {
    var stored = redis.opsForValue().get(key);
    return stored == null ? Duration.ZERO : Duration.parse(stored);
  }
}
