package io.tongban.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

  private final Terms terms = new Terms();
  private final List<String> stored = terms.of(Stream.of("滨海示例供水有限公司", "新装接水", "自来水 4G"));

  boolean finds(String words) {
    return terms.asked(words).stream().anyMatch(stored::containsAll);
  }

  @ParameterizedTest
  @ValueSource(strings = {"接水", "水", "供水 接水", "供水接水", "jieshui", "xinzhuang jieshui", "gongsui", "xzjs", "GONGSHUI",
      "4g", "裝接", "shui"})
  void wordsSoundsAndInitialsFind(String words) {
    assertThat(finds(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"燃气", "水接", "jieqi", "zzjs", "5g"})
  void otherWordsDoNot(String words) {
    assertThat(finds(words)).isFalse();
  }

  @Test
  void nothingIsAskedByWhatIsNoWord() {
    assertThat(terms.asked("？！")).isEmpty();
    assertThat(terms.asked("  ")).isEmpty();
    assertThat(terms.asked("供水 gongshui 4g")).hasSizeLessThanOrEqualTo(3);
  }
}
