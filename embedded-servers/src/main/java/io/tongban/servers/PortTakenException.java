package io.tongban.servers;

/** Another process listens where a server should. */
public final class PortTakenException extends RuntimeException {
  private final String server;
  private final int port;

  public PortTakenException(String server, int port) {
    super("Port %d, which %s needs, is taken by another process".formatted(port, server));
    this.server = server;
    this.port = port;
  }

  public String server() {
    return server;
  }

  public int port() {
    return port;
  }
}
