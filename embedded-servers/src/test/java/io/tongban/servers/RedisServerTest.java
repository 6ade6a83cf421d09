package io.tongban.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerTest {
  @TempDir Path home;

  @Test
  void keeps_its_data_between_runs() throws IOException {
    var settings = settings(Ports.free());
    try (var server = RedisServer.start(settings); var talk = new RedisTalk(URI.create(server.url()))) {
      assertThat(talk.say("SET case accepted")).isEqualTo("+OK");
    }

    try (var server = RedisServer.start(settings); var talk = new RedisTalk(URI.create(server.url()))) {
      assertThat(talk.get("case")).contains("accepted");
      assertThat(talk.get("other")).isEmpty();
    }
  }

  @Test
  void asks_for_the_password_and_hides_it() throws IOException {
    var settings = settings(Ports.free());
    try (var server = RedisServer.start(settings);
        var talk = new RedisTalk(URI.create("redis://127.0.0.1:" + settings.port()))) {
      assertThat(talk.say("GET case")).startsWith("-NOAUTH");
      var rights = Files.getPosixFilePermissions(settings.directory().resolve("redis.conf"));
      assertThat(PosixFilePermissions.toString(rights)).isEqualTo("rw-------");
      assertThat(ProcessHandle.of(server.pid()).orElseThrow().info().commandLine().orElse(""))
          .doesNotContain(settings.password());
    }
  }

  @Test
  void names_a_taken_port() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> RedisServer.start(settings(other.getLocalPort())))
          .isInstanceOf(PortTakenException.class)
          .hasMessageContaining(Integer.toString(other.getLocalPort()))
          .hasMessageContaining("Redis");
    }
  }

  private RedisServer.Settings settings(int port) {
    return new RedisServer.Settings(home.resolve("redis"), home.resolve("redis.log"), port, "secret1");
  }
}
