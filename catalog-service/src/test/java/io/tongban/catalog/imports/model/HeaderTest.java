package io.tongban.catalog.imports.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderTest {

  private static final List<String> ENGLISH =
      List.of("department", "department_code", "item_name", "item_code", "item_type_code");

  @Test
  void a_header_may_be_english() {
    assertThat(Header.read(ENGLISH)).isInstanceOfSatisfying(Header.Understood.class,
        understood -> assertThat(understood.header().positions()).containsEntry(Column.ITEM_CODE, 3));
  }

  @Test
  void a_header_may_be_chinese_in_any_order_with_space_about() {
    var cells = List.of("\uFEFF事项编码", " 事项名称 ", "实施机关", "部门编码", "事项类型", "法定时限(工作日)");

    assertThat(Header.read(cells)).isInstanceOfSatisfying(Header.Understood.class, understood -> {
      assertThat(understood.header().positions()).containsEntry(Column.ITEM_CODE, 0)
          .containsEntry(Column.STATUTORY_LIMIT_DAYS, 5);
      assertThat(understood.header().unknown()).isEmpty();
    });
  }

  @Test
  void missing_columns_are_named() {
    assertThat(Header.read(ENGLISH.subList(0, 3))).isEqualTo(
        new Header.ColumnsMissing(List.of(Column.ITEM_CODE, Column.ITEM_TYPE_CODE)));
  }

  @Test
  void a_row_of_data_is_no_header() {
    assertThat(Header.read(List.of("区经信局", "1151", "未分类"))).isEqualTo(new Header.NoHeader());
  }

  @Test
  void a_column_stands_once() {
    assertThat(Header.read(List.of("item_code", "事项编码"))).isEqualTo(new Header.ColumnTwice(Column.ITEM_CODE));
  }

  @Test
  void values_lose_the_space_around_them() {
    var header = ((Header.Understood) Header.read(ENGLISH)).header();

    assertThat(header.value(List.of("　市监局\u00a0\u200b"), Column.DEPARTMENT)).isEqualTo("市监局");
    assertThat(header.value(List.of("市监局"), Column.ITEM_CODE)).isEmpty();
    assertThat(header.value(List.of("市监局"), Column.FEE)).isEmpty();
  }

  @Test
  void the_guard_before_a_formula_is_taken_off_again() {
    var header = ((Header.Understood) Header.read(ENGLISH)).header();

    assertThat(header.value(List.of("'=1+1"), Column.DEPARTMENT)).isEqualTo("=1+1");
    assertThat(header.value(List.of("'市监局"), Column.DEPARTMENT)).isEqualTo("'市监局");
  }

  @Test
  void headers_are_the_same_whatever_their_spaces_and_brackets() {
    assertThat(Header.fingerprint(List.of(" 法定时限（工作日）", "ITEM-CODE")))
        .isEqualTo(Header.fingerprint(List.of("法定时限(工作日)", "item_code")))
        .isNotEqualTo(Header.fingerprint(List.of("item_code", "法定时限(工作日)")));
  }

  @Test
  void a_mapping_gives_a_column_to_one_cell_only() {
    var cells = List.of("单位", "实施机关", "部门编码", "事项名称", "事项编码", "事项类型");
    var mapping = new Mapping(Map.of("单位", "department"));

    assertThat(Header.read(cells, mapping)).isInstanceOfSatisfying(Header.Understood.class, understood -> {
      assertThat(understood.header().positions()).containsEntry(Column.DEPARTMENT, 0);
      assertThat(understood.header().unknown()).containsExactly("实施机关");
    });
  }
}
