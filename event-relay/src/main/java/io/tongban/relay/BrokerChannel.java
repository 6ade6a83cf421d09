package io.tongban.relay;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;

/**
 * One channel in confirm mode: messages sent on it keep their order, and {@link #awaitConfirms} tells that the broker
 * is answerable for all of them. After any failure the caller closes it and opens another.
 */
final class BrokerChannel implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(BrokerChannel.class);

  private final Channel channel;
  private final AtomicReference<@Nullable String> returned = new AtomicReference<>();

  private BrokerChannel(Channel channel) {
    this.channel = channel;
  }

  static BrokerChannel open(ConnectionFactory connections) throws IOException {
    // Not one of Spring's cached channels: those are shared with the service's own templates.
    var channel = connections.createConnection().getDelegate().createChannel();
    if (channel == null) throw new IOException("The broker connection has no channel left");
    var opened = new BrokerChannel(channel);
    channel.confirmSelect();
    channel.addReturnListener(message -> opened.returned.set(
        "No queue takes " + message.getRoutingKey() + ": " + message.getReplyText()));
    return opened;
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  Channel raw() {
    return channel;
  }

  /** Sends to whoever is bound, be it nobody. */
  void publish(String exchange, String routingKey, BasicProperties properties, byte[] body) throws IOException {
    channel.basicPublish(exchange, routingKey, false, properties, body);
  }

  /** Sends to one queue; that it is missing is found by {@link #awaitConfirms}. */
  void send(String queue, BasicProperties properties, byte[] body) throws IOException {
    channel.basicPublish("", queue, true, properties, body);
  }

  /** @throws IOException when the broker refused a message or had no queue for it */
  void awaitConfirms(Duration timeout) throws IOException, TimeoutException, InterruptedException {
    channel.waitForConfirmsOrDie(timeout.toMillis());
    var refusal = returned.getAndSet(null);
    if (refusal != null) throw new IOException(refusal);
  }

  @Override
  public void close() {
    try {
      channel.abort();
    } catch (IOException e) {
      // Given up in any case; what it still held goes back to its queue.
      log.debug("A channel did not close", e);
    }
  }
}
