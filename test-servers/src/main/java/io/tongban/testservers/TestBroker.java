package io.tongban.testservers;

import java.net.URI;
import java.util.UUID;

/** The AMQP broker, reached through a proxy, so that a test can take it away and give it back. */
public final class TestBroker {
  private final Infrastructure.Broker broker;
  private final LoopbackProxy proxy;
  private final String prefix = "test-" + UUID.randomUUID().toString().substring(0, 8) + ".";

  TestBroker(Infrastructure.Broker broker) {
    this.broker = broker;
    this.proxy = new LoopbackProxy(broker.url().getHost(), broker.url().getPort());
    AtExit.run(proxy::stop);
  }

  /** {@code amqp://user:password@127.0.0.1:port[/virtual host]}; the same after a restart. */
  public String url() {
    var target = broker.url();
    return URI.create("amqp://%s@127.0.0.1:%d%s".formatted(target.getUserInfo(), proxy.port(), target.getRawPath()))
        .toString();
  }

  /** What stands before this JVM's exchanges and queues: {@code tongban.relay.prefix}. */
  public String prefix() {
    return prefix;
  }

  /** Cuts all connections and refuses new ones; durable messages are kept. */
  public void stop() {
    proxy.stop();
    broker.stop();
  }

  /** Makes the broker answer again. */
  public void start() {
    broker.start();
    proxy.start();
  }
}
