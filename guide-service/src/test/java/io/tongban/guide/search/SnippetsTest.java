package io.tongban.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.guide.FoundGuides.Told;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The place in a guide where the words stand")
class SnippetsTest {

  private static final Everyday EVERYDAY =
      Everyday.of(List.of("开饭店 饭馆 => 食品经营许可"), List.of("怎么 办理 需要"));
  private static final List<Told> GUIDE = List.of(
      told("name", "食品经营许可（健康证明）"),
      told("conditions", "1. 有场所\n2. 从事接触直接入口食品工作的人员应当每年进行健康检查，取得健康证明后方可上岗，" + "具体办法另行规定。".repeat(20)),
      told("materials", "1. 食品经营许可申请书（原件1份，必要）\n2. 健康证明（复印件1份，按情形提交）"),
      told("placeAndTime", "办理地点：" + "很长的地址".repeat(40) + "电梯直达三楼ＡＢＣ厅"));

  private static Told told(String key, String value) {
    return new Told(key, key, key, value);
  }

  private static Snippets.Snippet snippet(String words) {
    return Snippets.of(GUIDE, Wanted.of(words, null, EVERYDAY));
  }

  @ParameterizedTest
  @CsvSource({"健康检查, conditions, 健康检查|健康", "健康證明申請書, materials, 申请书|健康证明", "abc厅, placeAndTime, ＡＢＣ厅",
      "开饭店, materials, 食品经营许可"})
  void thePlaceThatTellsMostIsShown(String words, String aspect, String marked) {
    var snippet = snippet(words);

    assertThat(snippet.aspect().key()).isEqualTo(aspect);
    assertThat(snippet.marks().stream().map(mark -> snippet.text().substring(mark.from(), mark.to()))
        .collect(Collectors.joining("|"))).isEqualTo(marked);
  }

  @Test
  void aSnippetIsShortAndSaysWhereItWasCut() {
    assertThat(snippet("健康检查").text()).startsWith("从事接触").endsWith("…").hasSizeLessThan(90);
    assertThat(snippet("电梯直达").text()).startsWith("…").endsWith("厅").hasSizeLessThan(90);
    assertThat(snippet("申请书").text()).isEqualTo("食品经营许可申请书（原件1份，必要）");
    assertThat(snippet("申请书 健康证明").text()).isEqualTo("食品经营许可申请书（原件1份，必要） 2. 健康证明（复印件1份，按情形提交）");
  }

  @Test
  void whatIsSpeltInAnotherWayIsShownToo() {
    var snippet = Snippets.of(GUIDE, Wanted.of("jkjc", null, EVERYDAY).meaning(List.of("健康检查")));

    assertThat(snippet.aspect().key()).isEqualTo("conditions");
  }

  @Test
  void whatTheNameDoesNotSayAlreadyIsPreferred() {
    var wanted = Wanted.of("食品经营许可 电梯", null, EVERYDAY);

    assertThat(Snippets.of(GUIDE, wanted).aspect().key()).isEqualTo("materials");
    assertThat(Snippets.of(GUIDE, wanted.besides("食品經營許可（新办）")).aspect().key()).isEqualTo("placeAndTime");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "琴瑟", "人", "，。", "\uD83D"})
  void wordsThatStandNowhereShowNothing(String words) {
    assertThat(snippet(words)).isNull();
  }
}
