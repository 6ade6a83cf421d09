package io.tongban.guide.guide.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Guide and item agree (行政许可法第三十、三十一、五十八条)")
class ConsistencyTest {

  private static final Elements.Basis LAW =
      new Elements.Basis("某法", "第三条", "LAW", null, LocalDate.of(2025, 12, 31));
  private static final Elements ELEMENTS = new Elements(List.of(LAW), null,
      List.of(new Elements.Condition("c", "有场所", List.of())),
      List.of(new Elements.Listed("form", "申请表", Material.Form.ORIGINAL, 1, true, null, List.of()),
          new Elements.Listed("proof", "场所证明", Material.Form.COPY, 1, false, null, List.of())),
      true, List.of(new Elements.Fee("f", "占用费", new BigDecimal("5"), "天", null, null, List.of())), null, null,
      List.of(new Elements.SpecialProcedure(Elements.Special.TESTING, 5, null, List.of())),
      new Elements.Quota(3, null, "每路段三家", List.of()), new Elements.Result("CERTIFICATE", "占道许可证", null),
      new Flow(List.of(new Flow.Node("a", "申请", "APPLICANT", null, null, null),
          new Flow.Node("d", "决定", "DECIDER", null, 5, null)), null), null, null, null);

  @ParameterizedTest(name = "{0}: {1} → {2} {3}")
  @CsvSource(delimiter = '|', value = {
      "promisedLimit | 15个工作日内办结 | limit-differs | [15, 10]",
      "promisedLimit | 自受理之日起二十日内 | limit-differs | [20, 10]",
      "statutoryLimit | 30日 | limit-differs | [30, 20]",
      "conditions | 无 | none-but-item-has | [有场所]",
      "quota | 无。 | none-but-item-has | [每路段三家]",
      "specialProcedure | 无 | none-but-item-has | [检测]",
      "fee | 免费办理 | free-but-charged | [免费办理, 占用费]",
      "fee | 无 | free-but-charged | [无, 占用费]",
      "result | 批准文件 | result-differs | [批准文件, 占道许可证]",
      "materials | 无 | none-but-item-has | [申请表]"})
  void whatContradictsTheItemNamesBothSides(String aspect, String text, String code, String args) {
    var faults = Consistency.faults(facts(ELEMENTS, LocalDate.of(2025, 6, 1)), written(Map.of(aspect, text)));

    assertThat(faults).singleElement().satisfies(fault -> {
      assertThat(fault.field()).isEqualTo("aspects." + aspect);
      assertThat(fault.code()).isEqualTo(code);
      assertThat(fault.args()).hasToString(args);
    });
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', value = {
      "promisedLimit | 10个工作日（自受理之日起计算，5日内告知补正）",
      "promisedLimit | 十个工作日内",
      "promisedLimit | 尽快办结",
      "fee | 占用费每天5元，低保户免收",
      "result | 颁发占道许可证，有效期一年",
      "quota | 每路段三家，先到先得"})
  void otherWordsForTheSameAreNoContradiction(String aspect, String text) {
    assertThat(Consistency.faults(facts(ELEMENTS, LocalDate.of(2025, 6, 1)), written(Map.of(aspect, text)))).isEmpty();
  }

  @Test
  void stepsMayNotExceedThePromiseAndTellTheWholeFlow() {
    var text = "1. 申请\n2. 审查（承办人，8个工作日）\n3. 公示（6个工作日）";

    assertThat(Consistency.faults(facts(ELEMENTS, LocalDate.of(2025, 6, 1)), written(Map.of("procedure", text))))
        .extracting(Fault::code, fault -> fault.args().toString())
        .containsExactly(tuple("steps-exceed-promise", "[14, 10]"),
            tuple("step-not-told", "[决定]"));
  }

  @Test
  @DisplayName("行政许可法第三十一条、监察规则P05: nothing is demanded that is not in the list")
  void materialsAreThoseOfTheList() {
    var written = new Content(Map.of("materials", "1. 申请表（原件）\n2. 无犯罪证明（原件）"), List.of(
        new Material("form", "申请表", true, Material.Form.COPY, 2, "法", null),
        new Material("proof", "场所证明", true, Material.Form.COPY, 1, "法", null),
        new Material("more", "无犯罪证明", true, Material.Form.ORIGINAL, 1, "法", null)), List.of());

    assertThat(Consistency.faults(facts(ELEMENTS, LocalDate.of(2025, 6, 1)), written))
        .extracting(fault -> fault.field() + " " + fault.code()).containsExactly(
            "materials[0].copies more-copies-than-listed", "materials[0].form form-differs",
            "materials[1].required required-but-not-listed-so", "materials[2].key material-not-listed",
            "aspects.materials material-not-listed", "aspects.materials listed-material-missing");
  }

  @Test
  @DisplayName("行政许可法第五十八条: a free item is not charged for")
  void nothingIsChargedForAFreeItem() {
    var free = new Elements(null, null, null, null, false, null, null, null, null, null, null, null, null, null, null);

    assertThat(Consistency.faults(facts(free, LocalDate.EPOCH), written(Map.of("fee", "工本费10元"))))
        .extracting(Fault::code).containsExactly("charged-but-free");
    assertThat(Consistency.faults(facts(free, LocalDate.EPOCH), written(Map.of("fee", "不收费，补领工本费10元")))).isEmpty();
  }

  @Test
  @DisplayName("监察规则C01: a basis that ceased to be in force is none")
  void anExpiredBasisIsNamed() {
    assertThat(Consistency.faults(facts(ELEMENTS, LocalDate.of(2026, 1, 1)), written(Map.of())))
        .extracting(fault -> fault.code() + fault.args()).containsExactly("basis-expired[《某法》第三条, 2025-12-31]");
  }

  private static Consistency.Facts facts(Elements elements, LocalDate today) {
    return new Consistency.Facts(20, 10, null, elements, today);
  }

  private static Content written(Map<String, String> aspects) {
    return new Content(aspects, List.of(), List.of());
  }
}
