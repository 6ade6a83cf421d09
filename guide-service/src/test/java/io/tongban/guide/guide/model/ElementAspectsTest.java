package io.tongban.guide.guide.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ElementAspectsTest {

  private static final Elements.Basis LAW = new Elements.Basis("某法", "第三条", "LAW", null, null);

  @Test
  @DisplayName("空白不是值：what the elements leave open is no aspect")
  void silenceIsNotNone() {
    assertThat(ElementAspects.of(Elements.NONE)).isEmpty();
  }

  @Test
  @DisplayName("行政许可法第三十条: the whole list of materials, each with form and number")
  void tellsTheListOfMaterials() {
    var form = new Elements.Listed("form", "申请表", Material.Form.ORIGINAL, 1, true, null, List.of(LAW));
    var proof = new Elements.Listed("proof", "证明", Material.Form.COPY, 2, false, null, List.of());

    assertThat(ElementAspects.of(with(null, List.of(form, proof), null, List.of(), List.of())))
        .containsEntry("materials", "1. 申请表（原件1份，必要）\n2. 证明（复印件2份，按情形提交）");
  }

  @Test
  @DisplayName("行政许可法第五十八条: a fee is told with its standard and basis, or that there is none")
  void tellsTheFee() {
    var fee = new Elements.Fee("f", "占用费", new BigDecimal("1.50"), "平方米", null, "农户免收", List.of(LAW));

    assertThat(ElementAspects.of(with(true, List.of(), null, List.of(fee), List.of())))
        .containsEntry("fee", "1. 占用费；收费标准：1.50元/平方米；减免：农户免收。依据：《某法》第三条。");
    assertThat(ElementAspects.of(with(false, List.of(), null, List.of(), List.of()))).containsEntry("fee", "不收费。");
    assertThat(ElementAspects.of(with(null, List.of(), null, List.of(), List.of()))).doesNotContainKey("fee");
  }

  @Test
  void tellsTheFlowStepByStepInItsOrder() {
    var flow = new Flow(
        List.of(node("decide", "决定", "DECIDER", 5), node("apply", "申请", "APPLICANT", null),
            node("accept", "受理", "WINDOW_CLERK", 0)),
        List.of(new Flow.Edge("apply", "accept", null, false), new Flow.Edge("accept", "decide", null, false),
            new Flow.Edge("accept", "apply", "材料不全", true)));

    assertThat(ElementAspects.of(with(null, List.of(), flow, List.of(), List.of()))).containsEntry("procedure",
        "1. 申请：申请人办理。\n2. 受理：窗口人员办理，当场；材料不全的，退回“申请”。\n3. 决定：决定人员办理，5个工作日。");
    assertThat(flow.longestDays()).isEqualTo(5);
  }

  @Test
  @DisplayName("行政许可法第四十五条: how long what is not counted will take")
  void tellsTheSpecialProcedures() {
    var special = new Elements.SpecialProcedure(Elements.Special.EXPERT_REVIEW, 15, "书面告知", List.of(LAW));

    assertThat(ElementAspects.of(with(null, List.of(), null, List.of(), List.of(special)))).containsEntry(
        "specialProcedure", "1. 专家评审：预计15个工作日，不计入办理期限。书面告知。依据：《某法》第三条。");
  }

  @Test
  void tellsQuotaAndResult() {
    var quota = new Elements.Quota(30, "每年", "按受理先后", List.of(LAW));
    var elements = new Elements(null, null, null, null, null, null, null, null, null, quota,
        new Elements.Result("CERTIFICATE", "许可证", 60), null, null, null, null);

    assertThat(ElementAspects.of(elements))
        .containsEntry("quota", "每年30个。按受理先后。依据：《某法》第三条。")
        .containsEntry("result", "许可证（证照）。有效期5年。");
  }

  private static Flow.Node node(String key, String name, String role, @Nullable Integer days) {
    return new Flow.Node(key, name, role, null, days, null);
  }

  private static Elements with(@Nullable Boolean charged, List<Elements.Listed> materials, @Nullable Flow flow,
      List<Elements.Fee> fees, List<Elements.SpecialProcedure> special) {
    return new Elements(null, null, null, materials, charged, fees, null, null, special, null, null, flow, null, null,
        null);
  }
}
