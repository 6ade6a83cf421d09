package io.tongban.launcher;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowingFileTest {
  @TempDir Path folder;
  private Path log;

  @BeforeEach
  void begin() throws Exception {
    log = Files.writeString(folder.resolve("log"), "受理\n");
  }

  @Test
  void what_is_there_is_news_from_the_start_only() throws Exception {
    try (var all = GrowingFile.fromStart(log); var added = GrowingFile.fromEnd(log)) {
      assertThat(all.news()).isEqualTo("受理\n");
      assertThat(added.news()).isEmpty();

      Files.writeString(log, "审查\n", APPEND);

      assertThat(all.news()).isEqualTo("审查\n");
      assertThat(added.news()).isEqualTo("审查\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "受", "𠮷", "a"})
  void a_character_is_told_when_it_is_whole(String character) throws Exception {
    var bytes = character.getBytes(StandardCharsets.UTF_8);
    try (var file = GrowingFile.fromEnd(log)) {
      for (var part = 0; part < bytes.length - 1; part++) {
        Files.write(log, Arrays.copyOfRange(bytes, part, part + 1), APPEND);
        assertThat(file.news()).isEmpty();
      }
      Files.write(log, Arrays.copyOfRange(bytes, bytes.length - 1, bytes.length), APPEND);
      assertThat(file.news()).isEqualTo(character);
    }
  }

  @Test
  void an_emptied_file_is_told_from_its_start() throws Exception {
    try (var file = GrowingFile.fromEnd(log)) {
      Files.writeString(log, "新\n");

      assertThat(file.news()).isEqualTo("新\n");
    }
  }
}
