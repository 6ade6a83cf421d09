package io.tongban.identity.person.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("公民身份号码 (GB 11643-1999)")
class IdNumberTest {

  @Test
  void tellsTheBirthDate() {
    assertThat(new IdNumber("11010519491231002X").bornOn()).isEqualTo(LocalDate.of(1949, 12, 31));
  }

  @Test
  void readsASmallXAndBlanksAround() {
    assertThat(new IdNumber(" 11010519491231002x ").value()).isEqualTo("11010519491231002X");
  }

  @Test
  void acceptsTheCodeOfAnAbolishedRegion() {
    // 蓟县 120225 became 蓟州区 120119 in 2016; its people keep their numbers.
    assertThat(new IdNumber("120225198001010019").value()).startsWith("120225");
  }

  @Test
  void hidesBirthDateAndSequence() {
    assertThat(new IdNumber("11010519491231002X").masked()).isEqualTo("110105***********X");
  }

  @ParameterizedTest
  @CsvSource({
    "110105194912310021, id-number-check-digit",
    "110105194912310020, id-number-check-digit",
    "110105194913310025, id-number-birth-date",
    "110105194902290024, id-number-birth-date",
    "990105194912310025, id-number-region",
    "110105491231002, id-number-format",
    "11010519491231002Y, id-number-format",
    "1101051949123100２X, id-number-format",
    "'', id-number-format"
  })
  void namesTheBrokenRule(String text, String rule) {
    assertThatThrownBy(() -> new IdNumber(text)).isInstanceOf(InvalidValue.class).hasMessage(rule);
  }
}
