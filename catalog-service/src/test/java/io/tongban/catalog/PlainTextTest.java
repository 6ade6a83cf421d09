package io.tongban.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource({"食品經營許可, 食品经营许可", "ＫＴＶ（縣級）, ktv(县级)", "㎡, m2", "𠀀證, 𠀀证"})
  void traditional_characters_width_and_case_make_no_difference(String written, String read) {
    assertThat(PlainText.of(written)).isEqualTo(read);
  }
}
