package io.tongban.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {

  @ParameterizedTest
  @CsvSource({"shipinjingying, 食品经营", "spjy, 食品经营", "jingyingxuke, 经营许可", "xuk, 许可", "shipin, 食品",
      "sipinjinying, 食品经营", "xinban, 新办"})
  void pinyinMarksTheCharactersItStandsFor(String typed, String marked) {
    assertThat(marked("食品经营许可（新办）", Marks.spelt("食品经营许可（新办）", List.of(typed)))).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource({"wxyz", "q", "chongqing"})
  void lettersThatMeanNothingHereMarkNothing(String typed) {
    assertThat(Marks.spelt("食品经营许可（新办）", List.of(typed))).isEmpty();
  }

  @Test
  void marksCountTheCharactersAsTheyAreShown() {
    assertThat(Marks.of("㎡…食品", List.of("食品"))).containsExactly(new GuideIndex.Mark(2, 4));
    assertThat(Marks.of("漁樵經營", List.of("樵经营"))).containsExactly(new GuideIndex.Mark(1, 4));
  }

  @Test
  void marksThatTouchAreOne() {
    assertThat(Marks.joined(List.of(new GuideIndex.Mark(4, 6), new GuideIndex.Mark(0, 2), new GuideIndex.Mark(2, 3))))
        .containsExactly(new GuideIndex.Mark(0, 3), new GuideIndex.Mark(4, 6));
  }

  private static String marked(String name, List<GuideIndex.Mark> marks) {
    return marks.stream().map(mark -> name.substring(mark.from(), mark.to())).collect(Collectors.joining("|"));
  }
}
