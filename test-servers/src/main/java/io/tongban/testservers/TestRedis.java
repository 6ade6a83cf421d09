package io.tongban.testservers;

import java.net.URI;

/** Redis, reached through a proxy, so that a test can take it away and give it back; what it holds is kept. */
public final class TestRedis {
  private static final int STANDARD_PORT = 6379;

  private final URI server;
  private final LoopbackProxy proxy;

  TestRedis(URI server) {
    this.server = server;
    this.proxy = new LoopbackProxy(server.getHost(), server.getPort() == -1 ? STANDARD_PORT : server.getPort());
    AtExit.run(proxy::stop);
  }

  /** {@code redis://…}; its database belongs to this JVM. The same after a restart. */
  public String url() {
    var user = server.getRawUserInfo() == null ? "" : server.getRawUserInfo() + "@";
    return "%s://%s127.0.0.1:%d%s".formatted(server.getScheme(), user, proxy.port(), server.getRawPath());
  }

  /** Cuts all connections and refuses new ones. */
  public void stop() {
    proxy.stop();
  }

  /** Makes Redis answer again. */
  public void start() {
    proxy.start();
  }
}
