package io.tongban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path folder;

  @Test
  void a_secret_is_made_once_and_kept() {
    var made = new Secrets(file()).get("redis");

    assertThat(made).matches("[A-Za-z0-9]{32}");
    assertThat(new Secrets(file()).get("redis")).isEqualTo(made);
    assertThat(new Secrets(file()).get("amqp")).isNotEqualTo(made);
  }

  @Test
  void only_its_owner_may_read_the_file() throws IOException {
    new Secrets(file()).get("redis");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
  }

  private Path file() {
    return folder.resolve("secrets.properties");
  }
}
