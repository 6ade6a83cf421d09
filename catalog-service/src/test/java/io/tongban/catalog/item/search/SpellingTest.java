package io.tongban.catalog.item.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

  @Test
  void a_name_is_spelt_out_and_by_initials() {
    assertThat(Spelling.of("食品经营许可（新办）")).isEqualTo("ShiPinJingYingXuKeXinBan\nSPJYXKXB");
  }

  @Test
  void traditional_characters_are_spelt_like_simplified_ones() {
    assertThat(Spelling.of("食品經營許可")).isEqualTo(Spelling.of("食品经营许可"));
  }

  @Test
  void a_character_of_two_readings_is_read_by_its_word() {
    assertThat(Spelling.of("银行会计")).startsWith("YinHangKuaiJi");
  }

  @Test
  void a_name_without_chinese_characters_has_a_spelling_too() {
    assertThat(Spelling.of("ABC 2026")).isEqualTo("Abc\nA");
    assertThat(Spelling.of("2026")).isEqualTo("\n");
  }

  @ParameterizedTest
  @CsvSource({"shipin,true", "pinjing,true", "spjyxk,true", "jyxk,true", "hipin,false", "shipim,false", "inj,false"})
  void letters_are_found_from_the_beginning_of_a_syllable(String typed, boolean found) {
    var word = Spelling.typed(new SearchText(typed)).orElseThrow();

    assertThat(Pattern.compile(word.fromSyllable()).matcher(Spelling.of("食品经营许可")).find()).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sp", "食品", "a1b2", "x-y", ""})
  void what_is_no_pinyin_is_not_taken_for_it(String typed) {
    assertThat(Spelling.typed(new SearchText(typed))).isEmpty();
  }
}
