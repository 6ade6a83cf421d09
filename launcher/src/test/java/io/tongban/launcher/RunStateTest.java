package io.tongban.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStateTest {
  @TempDir Path folder;

  private Process child;

  @BeforeEach
  void start() throws IOException {
    child = new ProcessBuilder("sleep", "60").start();
  }

  @AfterEach
  void stop() {
    child.destroyForcibly();
  }

  @Test
  void what_a_killed_launcher_left_running_is_ended() throws InterruptedException {
    note(RunState.Entry.of("catalog-service", true, 8102, child.toHandle(), folder.resolve("log")));

    var ended = RunState.endLeftOvers(file(), Duration.ofSeconds(5));

    assertThat(ended).containsExactly("catalog-service");
    assertThat(child.waitFor()).isNotZero();
  }

  @Test
  void a_process_that_got_the_same_id_later_is_spared() {
    note(new RunState.Entry(
        "catalog-service", true, 8102, child.pid(), Instant.now().minusSeconds(600), folder.resolve("log")));

    assertThat(RunState.endLeftOvers(file(), Duration.ofSeconds(5))).isEmpty();
    assertThat(child.isAlive()).isTrue();
  }

  @Test
  void what_is_noted_is_read_again() {
    var entry = RunState.Entry.of("gateway", false, 8080, child.toHandle(), folder.resolve("gateway.log"));
    note(entry);

    assertThat(RunState.read(file())).containsExactly(entry);
    assertThat(entry.process()).contains(child.toHandle());
  }

  private void note(RunState.Entry entry) {
    new RunState(file()).note(entry);
  }

  private Path file() {
    return folder.resolve("state.tsv");
  }
}
