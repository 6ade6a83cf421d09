package io.tongban.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** TCP ports of the loopback address. */
public final class Ports {
  /** Below what systems give to outgoing connections, so that none of those takes a port between choice and use. */
  private static final int FIRST = 20_000;
  private static final int LAST = 31_000;
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /** A port nobody listens on, which this JVM gives only once. */
  public static int free() {
    return new Random().ints(FIRST, LAST)
        .limit(LAST - FIRST)
        .filter(port -> isFree(port) && GIVEN.add(port))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No free port"));
  }

  /** Whether a server could listen on the port now. */
  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  static void requireFree(String server, int port) {
    if (!isFree(port)) {
      throw new PortTakenException(server, port);
    }
  }
}
