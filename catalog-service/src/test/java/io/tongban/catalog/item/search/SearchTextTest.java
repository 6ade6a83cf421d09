package io.tongban.catalog.item.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

  @Test
  void width_and_case_do_not_matter() {
    assertThat(new SearchText(" ＡＢｃ（食品）").value()).isEqualTo("abc(食品)");
  }

  @Test
  void a_text_is_indexed_by_its_characters_and_their_pairs() {
    assertThat(new SearchText("食品证").grams()).containsExactlyInAnyOrder("食", "品", "证", "食品", "品证");
  }

  @Test
  void no_pair_crosses_from_one_line_to_the_next() {
    assertThat(new SearchText("食品\n局").grams()).containsExactlyInAnyOrder("食", "品", "食品", "局");
  }

  @Test
  void a_word_asks_for_its_pairs_and_a_single_character_for_itself() {
    assertThat(new SearchText("食品证").pairs()).containsExactlyInAnyOrder("食品", "品证");
    assertThat(new SearchText("婚").pairs()).containsExactly("婚");
  }

  @Test
  void characters_beyond_the_basic_plane_stay_whole() {
    assertThat(new SearchText("𠀀证").grams()).containsExactlyInAnyOrder("𠀀", "证", "𠀀证");
  }

  @Test
  void a_query_is_words() {
    assertThat(new SearchText(" 食品　经营 ").words()).extracting(SearchText::value).containsExactly("食品", "经营");
    assertThat(new SearchText("  ").words()).isEmpty();
  }

  @Test
  void what_means_something_in_a_pattern_is_taken_literally() {
    assertThat(new SearchText("100%_\\").anywhere()).isEqualTo("%100\\%\\_\\\\%");
  }
}
