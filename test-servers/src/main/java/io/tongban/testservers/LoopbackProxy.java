package io.tongban.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes TCP connections on; stopped, it drops them and listens no more until started on the same port. */
final class LoopbackProxy {
  private final InetSocketAddress target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private ServerSocket listener;
  private Thread acceptor;
  private int port;

  LoopbackProxy(String host, int port) {
    target = new InetSocketAddress(host, port);
    start();
  }

  int port() {
    return port;
  }

  /** Does nothing when it listens already. */
  synchronized void start() {
    if (listener != null && !listener.isClosed()) return;
    try {
      listener = new ServerSocket();
      listener.setReuseAddress(true);
      listener.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
      port = listener.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var accepting = listener;
    acceptor = Thread.ofVirtual().name("loopback-proxy").start(() -> accept(accepting));
  }

  synchronized void stop() {
    close(listener);
    awaitEnd(acceptor);
    open.forEach(LoopbackProxy::close);
    open.clear();
  }

  /** Only then is the port free: a listener that a thread waits on is closed by that thread. */
  private static void awaitEnd(Thread acceptor) {
    try {
      acceptor.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept(ServerSocket accepting) {
    while (!accepting.isClosed()) {
      try {
        connect(accepting.accept(), accepting);
      } catch (IOException stopped) {
        // Either the listener was closed, which ends the loop, or this one connection failed.
      }
    }
  }

  private void connect(Socket client, ServerSocket accepting) throws IOException {
    var server = new Socket();
    open.add(client);
    open.add(server);
    try {
      server.connect(target, 5_000);
    } catch (IOException away) {
      forget(client, server);
      throw away;
    }
    // A connection accepted while stop() was running must not survive it.
    if (accepting.isClosed()) {
      forget(client, server);
      return;
    }
    Thread.ofVirtual().start(() -> pass(client, server));
    Thread.ofVirtual().start(() -> pass(server, client));
  }

  private void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException cut) {
      // The other side learns it by the close below.
    } finally {
      forget(from, to);
    }
  }

  private void forget(Socket... sockets) {
    for (var socket : sockets) {
      open.remove(socket);
      close(socket);
    }
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception alreadyGone) {
      // Nothing is left to close.
    }
  }
}
