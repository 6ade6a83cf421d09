package io.tongban.testservers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Whether a Docker engine is there, found out without a client library and within a second. */
final class DockerEngine {
  private DockerEngine() {}

  static boolean answers() {
    var address = System.getenv().getOrDefault("DOCKER_HOST", "unix:///var/run/docker.sock");
    return CompletableFuture.supplyAsync(() -> pings(URI.create(address)))
        .completeOnTimeout(false, 1, TimeUnit.SECONDS)
        .join();
  }

  private static boolean pings(URI address) {
    try (var channel = open(address)) {
      channel.write(StandardCharsets.US_ASCII.encode("GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n"));
      var reply = ByteBuffer.allocate(64);
      channel.read(reply);
      return StandardCharsets.US_ASCII.decode(reply.flip()).toString().contains(" 200 ");
    } catch (IOException | IllegalArgumentException away) {
      return false;
    }
  }

  private static SocketChannel open(URI address) throws IOException {
    var unix = "unix".equals(address.getScheme());
    SocketAddress target = unix
        ? UnixDomainSocketAddress.of(address.getPath())
        : new InetSocketAddress(address.getHost(), address.getPort());
    var channel = unix ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
    try {
      channel.connect(target);
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }
}
