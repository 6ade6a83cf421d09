package io.tongban.catalog.resemblance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tongban.catalog.resemblance.model.Resemblance.Aligned;
import io.tongban.catalog.resemblance.model.Resemblance.Finding;
import io.tongban.catalog.resemblance.model.Resemblance.Kind;
import io.tongban.catalog.resemblance.model.Resemblance.Opposed;
import io.tongban.catalog.resemblance.model.Resemblance.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CancelledItemsTest {

  private static final List<String> CONDITIONS = List.of(
      "有与其经营规模相适应的固定场所", "从业人员持有有效健康证明", "有防尘、防蝇、防鼠设施");
  private static final List<String> MATERIALS = List.of(
      "小餐饮登记申请表", "经营者身份证复印件", "经营场所使用证明", "从业人员健康证明");
  private static final Traits CANCELLED =
      new Traits("小餐饮经营许可", null, CONDITIONS, MATERIALS, List.of("《某市食品生产加工小作坊和食品摊贩管理办法》第九条"));

  private final CancelledItems items = items(Map.of("A", CANCELLED));

  @ParameterizedTest
  @ValueSource(strings = {"小餐饮经营备案", "小餐饮经营登记证核发", "关于小餐饮经营的事前告知", "经营小餐饮审查", "小 餐 饮 “经营” 许可（县级）"})
  @DisplayName("优化营商环境条例第三十九条: another word for the means is no other item")
  void another_word_for_the_means_does_not_hide_an_item(String name) {
    assertThat(items.resembling(Traits.named(name), 5)).extracting(Resemblance::cancelled).containsExactly("A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"小餐饮经营许可补办", "小餐饮经营许可查询", "户外广告设置许可", "", "；、（）"})
  void another_act_or_another_object_is_another_item(String name) {
    assertThat(items.resembling(Traits.named(name), 5)).isEmpty();
  }

  @Test
  void a_name_that_says_nothing_does_not_hide_the_same_conditions_and_materials() {
    var hidden = new Traits("放心单位创建", null, CONDITIONS, MATERIALS, List.of());

    var found = items.resembling(hidden, 5).getFirst();

    assertThat(found.findings()).extracting(Finding::kind).containsExactlyInAnyOrder(Kind.CONDITIONS, Kind.MATERIALS);
    assertThat(found.points()).isGreaterThan(Scale.MEASURED.threshold());
  }

  @Test
  void other_conditions_and_materials_do_not_excuse_the_same_name() {
    var excused = new Traits("小餐饮经营备案", null, List.of("年满十八周岁"), List.of("体检报告"), List.of());

    assertThat(items.resembling(excused, 5)).hasSize(1);
  }

  @Test
  void the_evidence_shows_what_is_shared_and_what_is_not() {
    var proposed = new Traits("小餐饮卫生备案", null, List.of("从业人员有健康证明", "按时纳税"), List.of(),
        List.of("《某市食品生产加工小作坊和食品摊贩管理办法》第九条", "《某市卫生办法》"));

    var evidence = items.compared(proposed, "A");

    assertThat(evidence.names().shared()).extracting(Term::text).containsExactly("小餐饮");
    assertThat(evidence.names().onlyProposed()).extracting(Term::text).containsExactly("卫生");
    assertThat(evidence.names().onlyCancelled()).extracting(Term::text).containsExactly("经营");
    assertThat(evidence.names().proposed().means()).containsExactly("备案");
    assertThat(evidence.names().cancelled().means()).containsExactly("许可");
    assertThat(evidence.names().shared().getFirst().share()).isBetween(0.3, 0.9);
    assertThat(evidence.conditions()).extracting(Aligned::proposed)
        .containsExactly("从业人员有健康证明", "按时纳税", null, null);
    assertThat(evidence.conditions()).extracting(Aligned::cancelled)
        .containsExactly(CONDITIONS.get(1), null, CONDITIONS.get(0), CONDITIONS.get(2));
    assertThat(evidence.materials()).extracting(Aligned::cancelled).containsExactlyElementsOf(MATERIALS);
    assertThat(evidence.legalBases()).containsExactly("《某市食品生产加工小作坊和食品摊贩管理办法》第九条");
    assertThat(evidence.points()).isEqualTo(evidence.findings().stream().mapToDouble(Finding::points).sum());
  }

  @Test
  void the_opposite_takes_points_from_the_name_and_is_shown() {
    var freight = items(Map.of("F", Traits.named("道路货运经营许可")));

    var passengers = freight.compared(Traits.named("道路客运经营许可"), "F");

    assertThat(passengers.names().opposed()).containsExactly(new Opposed("旅客运输", "货物运输"));
    assertThat(passengers.points())
        .isLessThan(freight.compared(Traits.named("道路邮件运输经营许可"), "F").points());
  }

  @Test
  void another_number_is_another_thing() {
    var items = items(Map.of("2", Traits.named("第二类医疗器械经营备案")));

    assertThat(items.compared(Traits.named("第三类医疗器械经营许可"), "2").names().opposed())
        .containsExactly(new Opposed("3", "2"));
    assertThat(items.compared(Traits.named("第二类、第三类医疗器械经营许可"), "2").names().opposed()).isEmpty();
  }

  @Test
  @DisplayName("优化营商环境条例第三十九条: 年检、年报 in place of an approval")
  void an_annual_check_may_stand_for_the_approval_itself_but_not_for_its_cancellation() {
    assertThat(items.resembling(Traits.named("小餐饮经营年度报告"), 5)).hasSize(1);
    assertThat(items(Map.of("E", Traits.named("小餐饮经营许可注销"))).resembling(Traits.named("小餐饮经营年检"), 5)).isEmpty();
  }

  @Test
  void the_most_alike_come_first_and_no_more_than_asked_for() {
    var three = new LinkedHashMap<String, Traits>();
    three.put("B", Traits.named("小餐饮经营卫生许可"));
    three.put("A", CANCELLED);
    three.put("C", Traits.named("小餐饮经营许可"));
    var items = items(three);

    assertThat(items.resembling(Traits.named("小餐饮经营备案"), 5)).extracting(Resemblance::cancelled)
        .containsExactly("A", "C", "B");
    assertThat(items.resembling(Traits.named("小餐饮经营备案"), 1)).extracting(Resemblance::cancelled)
        .containsExactly("A");
  }

  @Test
  void against_nothing_nothing_is_found() {
    assertThat(items(Map.of()).resembling(CANCELLED, 5)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> items.compared(CANCELLED, "unknown"));
  }

  private static CancelledItems items(Map<String, Traits> cancelled) {
    return new CancelledItems(cancelled, new Vocabulary(ShippedReading.READING, List.of()), Scale.MEASURED);
  }
}
