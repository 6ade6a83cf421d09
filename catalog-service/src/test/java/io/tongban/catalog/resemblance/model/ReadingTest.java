package io.tongban.catalog.resemblance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

  private static final List<String> WORDS = """
      # 注释
      [means]
      许可 备案 登记 许可证
      [act CHANGE]
      变更
      [act REPLACE]
      补办
      [act INFORM]
      查询
      [filler]
      的 与
      [place]
      县级
      [weak]
      单位 公司
      [keep]
      社会登记
      [same]
      货物运输: 货运
      [differ]
      货物运输 | 旅客运输
      [common]
      申请表 营业执照""".lines().toList();
  private final Reading reading = new Reading(new Wording(WORDS, text -> text), text -> text);

  @ParameterizedTest
  @CsvSource({
      "食品经营许可证, 食品经营",
      "食品经营备案(县级), 食品经营",
      "食品的经营与登记, 食品/经营",
      "社会登记备案, 社会登记",
      "道路货运许可, 道路货物运输",
      "第二类医疗器械备案, 2类医疗器械",
      "食 品“经营”·许可, 食品经营",
      "查(借)阅登记, 查借阅",
      "除剧毒以外的化学品许可, 化学品",
      "河道活动(不含采砂)许可, 河道活动",
      "执业登记(人体器官移植除外), 执业",
      "许可, 许可"})
  void a_name_is_read_for_what_it_is_about(String name, String about) {
    assertThat(about(reading.name(Traits.named(name)))).isEqualTo(about);
  }

  @Test
  @DisplayName("优化营商环境条例第三十九条: the means are kept apart, for they are what a disguise exchanges")
  void the_means_are_told_apart() {
    assertThat(reading.name(Traits.named("食品经营许可与登记")).means()).containsExactly("许可", "登记");
  }

  @ParameterizedTest
  @CsvSource({
      "食品经营许可, BEGIN",
      "食品经营许可变更, CHANGE",
      "食品经营许可查询, INFORM",
      "食品经营查询登记, BEGIN",
      "食品经营许可变更补办, 'CHANGE,REPLACE'"})
  void the_act_is_told_by_its_words_and_is_to_begin_when_there_are_none(String name, String acts) {
    var read = reading.name(Traits.named(name)).acts();

    assertThat(read.stream().map(Act::name).sorted().collect(Collectors.joining(","))).isEqualTo(acts);
  }

  @Test
  void a_name_that_says_nothing_is_read_with_its_main_item() {
    assertThat(about(reading.name(new Traits("补办", "食品经营许可", List.of(), List.of(), List.of()))))
        .isEqualTo("食品经营");
    assertThat(about(reading.name(new Traits("药品经营许可", "食品经营许可", List.of(), List.of(), List.of()))))
        .isEqualTo("药品经营");
  }

  @Test
  void what_stands_in_brackets_or_is_changed_about_the_object_says_little() {
    assertThat(strong("食品经营许可(含保健食品)")).isEqualTo("食品经营");
    assertThat(strong("食品经营许可变更住所")).isEqualTo("食品经营");
    assertThat(strong("食品经营单位许可")).isEqualTo("食品经营");
    assertThat(strong("公司登记")).as("all that there is").isEqualTo("公司");
  }

  @Test
  void what_everybody_asks_for_counts_for_nothing_in_materials_and_stays_in_names() {
    assertThat(about(reading.text("食品经营许可申请表"))).isEqualTo("食品经营");
    assertThat(about(reading.text("营业执照"))).isEmpty();
    assertThat(about(reading.name(Traits.named("营业执照登记")))).isEqualTo("营业执照");
  }

  @Test
  void opposites_are_noticed_by_any_of_their_words() {
    assertThat(reading.name(Traits.named("货运许可")).sides()).isEqualTo(Map.of(0, Map.of("0", "货物运输")));
    assertThat(reading.name(Traits.named("食品许可")).sides()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"三十万元, 30万元", "一百二十人, 120人", "两年, 2年", "二零二六年, 2026年", "一次性, 一次性", "第三类, 3类", "二级, 2级", "十日, 10日"})
  void numbers_are_read_in_figures(String text, String read) {
    assertThat(Numerals.inFigures(text)).isEqualTo(read);
  }

  @Test
  void a_file_of_words_with_an_unknown_section_or_a_broken_line_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Wording(List.of("[nonsense]", "许可"), text -> text)).withMessageContaining("nonsense");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Wording(List.of("[same]", "货物运输 货运"), text -> text)).withMessageContaining("货运");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Wording(List.of("[act DANCE]", "跳舞"), text -> text)).withMessageContaining("DANCE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Wording(List.of("许可"), text -> text));
  }

  private static String about(Subject subject) {
    return subject.phrases().stream().map(Phrase::text).collect(Collectors.joining("/"));
  }

  private String strong(String name) {
    return reading.name(Traits.named(name)).phrases().stream()
        .flatMap(phrase -> IntStream.range(0, phrase.text().length())
            .filter(place -> !phrase.weak().get(place)).mapToObj(place -> phrase.text().substring(place, place + 1)))
        .collect(Collectors.joining());
  }
}
