package io.tongban.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.round.model.Refusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

  @Test
  void every_text_is_there_in_both_languages() {
    assertThat(texts("/messages.properties").stringPropertyNames())
        .isEqualTo(texts("/messages_en.properties").stringPropertyNames());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/messages.properties", "/messages_en.properties"})
  void every_problem_says_what_to_do(String file) {
    var texts = texts(file);
    assertThat(texts.stringPropertyNames()).filteredOn(key -> key.matches("problem\\..*\\.title")).allSatisfy(key ->
        assertThat(texts).containsKeys(key.replace(".title", ".detail"), key.replace(".title", ".action")));
  }

  @Test
  void every_code_that_a_row_can_be_given_has_a_text() throws IOException {
    var code = Pattern.compile("(?:error|warning|refuse|fault|problem|citations)\\((?:[^\"(),]*,|[^\"()]*, *\"[^\"]*\",)*\\s*\"([a-z-]+)\"");
    var used = new TreeSet<String>();
    for (var source : new String[] {"imports/RowCheck", "imports/RowReading", "imports/ElementCells",
        "imports/PartRows", "imports/ListTaking", "workbook/PartReading"}) {
      code.matcher(Files.readString(Path.of("src/main/java/io/tongban/catalog/" + source + ".java")))
          .results().forEach(match -> used.add("row." + match.group(1)));
    }
    assertThat(used).hasSizeGreaterThan(30);
    assertThat(texts("/messages.properties").stringPropertyNames()).containsAll(used);
  }

  @Test
  void every_reason_why_a_round_does_not_move_on_has_a_text() {
    for (var refusal : Refusal.values()) {
      assertThat(texts("/messages.properties")).containsKey("problem." + refusal.code() + ".title");
    }
  }

  private static Properties texts(String file) {
    var texts = new Properties();
    try (var in = new InputStreamReader(MessagesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      texts.load(in);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
