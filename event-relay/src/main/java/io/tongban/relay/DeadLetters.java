package io.tongban.relay;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.support.DefaultMessagePropertiesConverter;

/**
 * The events that this service could not take in: one queue {@code <subscription>.dead} each, the reason in its
 * headers. They wait until somebody has mended the cause and replays them. Every method throws {@link AmqpException}
 * when the broker is away and {@link IllegalArgumentException} for a subscription this service does not have.
 */
public final class DeadLetters {

  static final String REASON = "tongban-failure";
  static final String TRACE = "tongban-failure-trace";
  static final String FAILED_AT = "tongban-failed-at";
  static final String TRIES = "tongban-tries";

  private static final List<String> ADDED_HEADERS = List.of(REASON, TRACE, FAILED_AT, TRIES,
      "x-death", "x-first-death-exchange", "x-first-death-queue", "x-first-death-reason", "x-last-death-exchange",
      "x-last-death-queue", "x-last-death-reason", "x-delivery-count", "x-acquired-count");

  /** Some brokers lay what was looked at behind the rest: up to so many letters, all are looked at. */
  private static final int KEPT_IN_ORDER = 1_000;
  private static final int LONGEST_REASON = 2_000;
  private static final int LONGEST_TRACE = 8_000;

  private final Supplier<SequencedSet<String>> subscriptions;
  private final ConnectionFactory connections;
  private final RelaySettings settings;
  private final InstantSource clock;

  DeadLetters(Supplier<SequencedSet<String>> subscriptions, ConnectionFactory connections, RelaySettings settings,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.connections = connections;
    this.settings = settings;
    this.clock = clock;
  }

  /** The subscriptions of this service, in the order of their names. */
  public SequencedSet<String> subscriptions() {
    return subscriptions.get();
  }

  public long count(String subscription) {
    return onChannel(channel -> channel.raw().messageCount(queueOf(subscription)));
  }

  /** The oldest dead letters, at most {@code limit}; they stay where they are. */
  public List<DeadLetter> list(String subscription, int limit) {
    var queue = queueOf(subscription);
    return onChannel(channel -> {
      var letters = new ArrayList<DeadLetter>();
      long last = 0;
      while (letters.size() < Math.max(limit, KEPT_IN_ORDER)) {
        var letter = channel.raw().basicGet(queue, false);
        if (letter == null) break;
        letters.add(read(letter.getProps(), letter.getBody()));
        last = letter.getEnvelope().getDeliveryTag();
      }
      if (!letters.isEmpty()) giveBack(channel, queue, last, letters.size());
      return List.copyOf(letters.subList(0, Math.min(limit, letters.size())));
    });
  }

  /**
   * Gives the dead letters that are there now back to their handler, oldest first, each with a full set of tries.
   *
   * @return how many
   */
  public int replay(String subscription) {
    var dead = queueOf(subscription);
    return onChannel(channel -> {
      int replayed = 0;
      for (long left = channel.raw().messageCount(dead); left > 0; left--) {
        var letter = channel.raw().basicGet(dead, false);
        if (letter == null) break;
        channel.send(settings.queue(subscription), asItCame(letter.getProps()), letter.getBody());
        channel.awaitConfirms(settings.confirmTimeout());
        channel.raw().basicAck(letter.getEnvelope().getDeliveryTag(), false);
        replayed++;
      }
      return replayed;
    });
  }

  /** Returns when the broker has confirmed the letter, so that the original may be acknowledged. */
  void add(String subscription, Message message, int tries, Throwable failure) {
    var properties = message.getMessageProperties();
    properties.setHeader(REASON, reason(failure));
    properties.setHeader(TRACE, trace(failure));
    properties.setHeader(FAILED_AT, clock.instant().toString());
    properties.setHeader(TRIES, tries);
    var amqp = new DefaultMessagePropertiesConverter().fromMessageProperties(properties, "UTF-8");
    onChannel(channel -> {
      channel.send(queueOf(subscription), amqp, message.getBody());
      channel.awaitConfirms(settings.confirmTimeout());
      return tries;
    });
  }

  /** A quorum queue has its letters back only a moment after it was told; a replay must not come between. */
  private static void giveBack(BrokerChannel channel, String queue, long upTo, int taken)
      throws IOException, InterruptedException {
    channel.raw().basicNack(upTo, true, true);
    for (int looks = 0; looks < 100 && channel.raw().messageCount(queue) < taken; looks++) {
      Thread.sleep(Duration.ofMillis(10));
    }
  }

  private String queueOf(String subscription) {
    if (!subscriptions().contains(subscription)) {
      throw new IllegalArgumentException("No subscription " + subscription + ", there are " + subscriptions());
    }
    return settings.deadQueue(subscription);
  }

  private static DeadLetter read(BasicProperties properties, byte[] body) {
    var headers = properties.getHeaders() == null ? Map.<String, Object>of() : properties.getHeaders();
    var reason = text(headers, REASON);
    return new DeadLetter(
        properties.getMessageId(),
        properties.getType(),
        text(headers, Wire.AGGREGATE),
        text(headers, Wire.SEQUENCE),
        text(headers, Wire.OCCURRED_AT),
        text(headers, FAILED_AT),
        text(headers, TRIES),
        reason != null ? reason : "Given up by the broker: " + headers.get("x-death"),
        new String(body, StandardCharsets.UTF_8));
  }

  private static BasicProperties asItCame(BasicProperties properties) {
    var headers = new HashMap<String, Object>(properties.getHeaders() == null ? Map.of() : properties.getHeaders());
    ADDED_HEADERS.forEach(headers::remove);
    return properties.builder().headers(headers).build();
  }

  private static @Nullable String text(Map<String, Object> headers, String name) {
    var value = headers.get(name);
    return value == null ? null : value.toString();
  }

  private static String reason(Throwable failure) {
    var reason = new StringBuilder();
    for (Throwable cause = failure; cause != null && reason.length() < LONGEST_REASON; cause = cause.getCause()) {
      reason.append(reason.isEmpty() ? "" : " ← ").append(cause);
    }
    return shortened(reason.toString(), LONGEST_REASON);
  }

  private static String trace(Throwable failure) {
    var trace = new StringBuilder();
    for (var frame : failure.getStackTrace()) trace.append(frame).append('\n');
    return shortened(trace.toString(), LONGEST_TRACE);
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }

  private <T> T onChannel(Work<T> work) {
    try (var channel = BrokerChannel.open(connections)) {
      return work.on(channel);
    } catch (IOException | TimeoutException e) {
      throw new AmqpException("The dead letters cannot be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AmqpException("Interrupted", e);
    }
  }

  private interface Work<T> {
    T on(BrokerChannel channel) throws IOException, TimeoutException, InterruptedException;
  }
}
