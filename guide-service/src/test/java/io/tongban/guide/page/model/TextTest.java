package io.tongban.guide.page.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.page.model.Text.Part;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @Test
  void numberedLinesAreAListThatBeginsWithOne() {
    var text = Text.of("须知：\n1. 有场所\n2、有设备\n3. 有人员\n以上同时具备。\n1. 又一项");

    assertThat(text.blocks()).extracting(Text.Block::numbered).containsExactly(false, true, false, true);
    assertThat(text.blocks().get(1).lines()).extracting(TextTest::words).containsExactly("有场所", "有设备", "有人员");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2. 从二开始", "1.5米以上", "2026年起施行", "1"})
  void otherNumbersAreWords(String line) {
    assertThat(Text.of(line).blocks()).singleElement().matches(block -> !block.numbered());
    assertThat(words(Text.of(line).lines().getFirst())).isEqualTo(line);
  }

  @Test
  void twoListsThatFollowEachOtherStayTwo() {
    assertThat(Text.of("1. 甲\n2. 乙\n1. 丙").blocks()).hasSize(2);
  }

  @Test
  void whatALineIsAboutStandsOut() {
    var lines = Text.of("办理地点：二楼\n《某法》第三条：国家实行许可\n9:00—12:00").lines();

    assertThat(lines).extracting(Text.Line::label).containsExactly("办理地点", null, null);
    assertThat(words(lines.getFirst())).isEqualTo("二楼");
  }

  @ParameterizedTest
  @CsvSource({"咨询电话：022-00002001, 022-00002001, tel:02200002001", "政务服务便民热线12345。, 12345, tel:12345",
      "手机13800138000, 13800138000, tel:13800138000",
      "见 https://example.org/a?b=c。, https://example.org/a?b=c, https://example.org/a?b=c"})
  void telephonesAndAddressesCanBeFollowed(String said, String words, String address) {
    assertThat(Text.of(said).lines().getFirst().parts()).contains(new Part(words, address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"罚款12000元", "编号120116013-20260305-000001", "面积123456平方米", "javascript:alert(1)",
      "证号110105194912310021"})
  void otherDigitsAreNoTelephones(String said) {
    assertThat(Text.of(said).lines().getFirst().parts()).extracting(Part::address).containsOnlyNulls();
  }

  @Test
  void nothingSaidIsNoBlock() {
    assertThat(Text.of(" \n\n").blocks()).isEmpty();
  }

  private static String words(Text.Line line) {
    return line.parts().stream().map(Part::words).collect(Collectors.joining());
  }
}
