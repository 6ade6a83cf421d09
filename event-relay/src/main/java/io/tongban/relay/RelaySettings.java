package io.tongban.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the relay, {@code tongban.relay.*}.
 *
 * @param prefix stands before the names of the exchange and of all queues; several platforms can share a broker
 * @param batch rows sent before their confirms are awaited together
 * @param sweep pause after which the outbox is looked at without being woken, for rows that a crash left behind
 * @param confirmTimeout how long the broker may take to confirm a batch
 * @param sendBackOff pauses while the broker is away
 * @param tries how often a handler is given an event before it becomes a dead letter
 * @param retryBackOff pauses between these tries; also while the receiver's database is away, which counts as no try
 * @param sentRetention how long sent rows are kept
 * @param inboxRetention how long taken-in events are remembered, and so duplicates recognised
 */
@ConfigurationProperties("tongban.relay")
record RelaySettings(
    @DefaultValue("") String prefix,
    @DefaultValue("500") int batch,
    @DefaultValue("30s") Duration sweep,
    @DefaultValue("30s") Duration confirmTimeout,
    @DefaultValue BackOff sendBackOff,
    @DefaultValue("5") int tries,
    @DefaultValue BackOff retryBackOff,
    @DefaultValue("7d") Duration sentRetention,
    @DefaultValue("90d") Duration inboxRetention) {

  RelaySettings {
    requirePositive("batch", batch);
    requirePositive("tries", tries);
    requirePositive("sweep", sweep.toMillis());
    requirePositive("confirm-timeout", confirmTimeout.toMillis());
    requirePositive("sent-retention", sentRetention.toMillis());
    requirePositive("inbox-retention", inboxRetention.toMillis());
  }

  String exchange() {
    return prefix + "tongban.events";
  }

  String queue(String subscription) {
    return prefix + subscription;
  }

  String deadQueue(String subscription) {
    return queue(subscription) + ".dead";
  }

  private static void requirePositive(String name, long value) {
    if (value <= 0) throw new IllegalArgumentException("tongban.relay." + name + " must be positive, not " + value);
  }

  /** Doubling pauses from {@code first} to {@code most}. */
  record BackOff(@DefaultValue("200ms") Duration first, @DefaultValue("10s") Duration most) {

    BackOff {
      requirePositive("back-off.first", first.toMillis());
      requirePositive("back-off.most", most.toMillis());
    }

    /** @param failures how often it failed so far, from 1 */
    Duration after(int failures) {
      var doubled = first.multipliedBy(1L << Math.min(failures - 1, 20));
      return doubled.compareTo(most) < 0 ? doubled : most;
    }
  }
}
