package io.tongban.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class DocumentationTest extends ServiceTest {

  @Test
  void everyOperationSaysWhatItDoes() {
    var document = get(null, "/v3/api-docs").expect(200).json();

    var operations = document.path("paths").valueStream().flatMap(path -> path.valueStream()).toList();
    assertThat(operations).hasSizeGreaterThan(20)
        .allSatisfy(operation -> assertThat(operation.path("summary").asString("")).isNotBlank());
  }

  @Test
  void textsExistInBothLanguages() {
    var chinese = ResourceBundle.getBundle("messages", Locale.ROOT).keySet();
    var english = ResourceBundle.getBundle("messages", Locale.ENGLISH);

    assertThat(chinese).allSatisfy(key -> assertThat(english.getString(key)).matches("\\p{ASCII}+"));
  }
}
