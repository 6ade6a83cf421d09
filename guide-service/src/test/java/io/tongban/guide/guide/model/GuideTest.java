package io.tongban.guide.guide.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuideTest {

  private static final Checklist CHECKLIST = new Checklist(List.of(
      new Aspect(1, "name", "名称", "Name", Source.ITEM),
      new Aspect(2, "limit", "时限", "Limit", Source.ITEM),
      new Aspect(3, "materials", "材料", "Materials", Source.WRITTEN)));

  @Test
  void isCompleteWhenEveryAspectHasAValue() {
    var known = Map.of("name", "甲", "limit", "20日");
    assertThat(Guide.of(CHECKLIST, known, null, null).missing()).containsExactly("materials");
    assertThat(Guide.of(CHECKLIST, known, writing(Map.of("materials", "无"), known), null).complete()).isTrue();
  }

  @Test
  void aWordingStandsWhileItsGroundDoes() {
    var writing = writing(Map.of("limit", "二十个工作日内"), Map.of("limit", "20日"));
    assertThat(limit(Map.of("limit", "20日"), writing)).isEqualTo("二十个工作日内");
    assertThat(limit(Map.of("limit", "10日"), writing)).isEqualTo("10日");
    assertThat(limit(Map.of(), writing)).isEqualTo("二十个工作日内");
  }

  @Test
  void theListOfMaterialsSpeaksForItself() {
    var material = new Material("id", "身份证", false, Material.Form.ELECTRONIC, 0, "法", null);
    var writing = Writing.of(1, new Content(Map.of(), List.of(material), List.of()), Map.of(), Map.of(), Instant.EPOCH);
    assertThat(Guide.of(CHECKLIST, Map.of(), writing, null).entries().getLast().value()).isEqualTo("1. 身份证（电子件，按情形提交）");
  }

  @Test
  void aChecklistNamesEachAspectOnceAndInOrder() {
    var aspect = new Aspect(1, "name", "名称", "Name", Source.ITEM);
    assertThatThrownBy(() -> new Checklist(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Checklist(List.of(aspect, aspect))).isInstanceOf(IllegalArgumentException.class);
  }

  private static String limit(Map<String, String> known, Writing writing) {
    return Guide.of(CHECKLIST, known, writing, null).entries().get(1).value();
  }

  private static Writing writing(Map<String, String> aspects, Map<String, String> known) {
    return Writing.of(1, new Content(aspects, List.of(), List.of()), known, known, Instant.EPOCH);
  }
}
