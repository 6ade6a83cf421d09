package io.tongban.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Correcting what was typed")
class CorrectionTest {

  private static final List<String> NAMES = List.of("食品经营许可(新办)", "护照签发", "建筑工程施工许可证核发", "义务教育阶段新生入学");

  @ParameterizedTest
  @CsvSource({
      "食品径营, 食品经营", // sounds alike
      "食品营经许可, 食品经营许可", // changed places
      "食品经许可, 食品经营许可", // one too few
      "食品经经营许可, 食品经营许可", // one too many
      "义务教肓, 义务教育", // looks alike
      "建筑工成施工许证, 建筑工程施工许可证", // two at once
      "户照, 护照"})
  void aSlipIsMended(String typed, String right) {
    assertThat(Correction.of(typed, NAMES)).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({"食品经营", "防照", "开饭店", "水土保持方案"})
  void whatIsRightOrSomethingElseIsLeftAlone(String typed) {
    assertThat(Correction.of(typed, NAMES)).isNull();
  }

  @Test
  void nothingIsSuggestedThatIsNoWord() {
    assertThat(Correction.of("许可新办", NAMES)).isNull();
  }
}
