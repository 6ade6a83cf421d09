package io.tongban.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "12345", "000111002000", "12441500196720244T3442199806003",
    "511Z07001006-511602000000-000-11511301008778183N-1-00", "\\", "（旧）01"
  })
  void a_code_may_have_any_form(String code) {
    assertThat(new ItemCode(code)).hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a/b", "a?b", "a#b", "a%b", "a\tb", "a　b", "a\u00a0b", "a\u0000b"})
  void a_code_stands_in_an_address(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ItemCode(code));
  }

  @Test
  void a_code_has_at_most_128_characters() {
    assertThat(new ItemCode("x".repeat(128))).isNotNull();
    assertThatIllegalArgumentException().isThrownBy(() -> new ItemCode("x".repeat(129)));
  }

  @ParameterizedTest
  @CsvSource({"1,01", "01,01", "10,10", "20,20", "行政许可,01", "公共服务,20"})
  void a_type_has_a_code_and_a_name(String text, String code) {
    assertThat(ItemType.of(text)).map(ItemType::code).hasValue(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "11", "001", "1.0", "许可"})
  void an_unknown_type_is_none(String text) {
    assertThat(ItemType.of(text)).isEmpty();
  }
}
