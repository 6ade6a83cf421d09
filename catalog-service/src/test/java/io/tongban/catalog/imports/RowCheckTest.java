package io.tongban.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.access.RegionCode;
import io.tongban.catalog.element.Condition;
import io.tongban.catalog.element.LegalLevel;
import io.tongban.catalog.element.LegalReference;
import io.tongban.catalog.element.Material;
import io.tongban.catalog.element.Need;
import io.tongban.catalog.element.Quota;
import io.tongban.catalog.element.ResultDocument;
import io.tongban.catalog.element.Ways;
import io.tongban.catalog.imports.RowCheck.Result;
import io.tongban.catalog.imports.model.Column;
import io.tongban.catalog.imports.model.Header;
import io.tongban.catalog.imports.model.RowProblem;
import io.tongban.catalog.imports.model.Severity;
import io.tongban.catalog.imports.reading.RawRow;
import io.tongban.catalog.item.BaseCode;
import io.tongban.catalog.item.Handling;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.ItemType;
import io.tongban.catalog.item.Standing;
import io.tongban.catalog.legallimit.LegalLimit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowCheckTest {

  private static final List<Column> COLUMNS = Arrays.asList(Column.values());
  private static final String LAW = "《中华人民共和国行政许可法》第四十二条";
  private static final Map<String, LegalLimit> LIMITS =
      Map.of("01", new LegalLimit("01", 20, LAW, false, LocalDate.of(2004, 7, 1), null));
  private static final List<String> FULL = List.of("市监局", "11120116MB0A00026R", "食品经营许可", "食品经营许可新办",
      "000131018001", "01", "000131018001", "120000-7", "J-17；J-18", "120116", "承诺件", "20", LAW, "9", "《食品安全法》第三十五条", "企业", "不收费", "", "许可证",
      "", "", "", "", "", "", "", "", "", "", "", "", "");

  @Test
  void a_full_row_is_an_item_without_remark() {
    var result = check(FULL);

    assertThat(result.problems()).isEmpty();
    var item = item(result);
    assertThat(item.type()).isEqualTo(ItemType.LICENCE);
    assertThat(item.handling()).isEqualTo(Handling.PROMISED);
    assertThat(item.statutoryLimitDays()).isEqualTo(20);
    assertThat(item.promisedLimitDays()).isEqualTo(9);
    assertThat(item.statutoryLimitBasis()).isEqualTo(LAW);
    assertThat(item.baseCode()).isEqualTo(new BaseCode("000131018001"));
    assertThat(item.template()).isEqualTo(new ItemCode("120000-7"));
    assertThat(item.formerCodes()).extracting(ItemCode::value).containsExactly("J-17", "J-18");
    assertThat(item.elements().legalBases()).containsExactly(
        new LegalReference("食品安全法", "第三十五条", LegalLevel.LAW));
    assertThat(item.elements().feeText()).isEqualTo("不收费");
    assertThat(item.elements().result()).isEqualTo(
        new ResultDocument(ResultDocument.Kind.CERTIFICATE, "许可证", null));
  }

  @Test
  @DisplayName("行政许可法第五十八条: a fee keeps the basis that the list names")
  void a_fee_comes_with_its_basis() {
    var fee = item(check(with(Column.FEE, "城市道路占用费", Column.FEE_BASIS, "《城市道路管理条例》第三十七条")))
        .elements().fees().getFirst();

    assertThat(fee.name()).isEqualTo("城市道路占用费");
    assertThat(fee.basis()).containsExactly(
        new LegalReference("城市道路管理条例", "第三十七条", LegalLevel.ADMINISTRATIVE_REGULATION));
  }

  @Test
  void a_cell_may_hold_several_conditions_with_their_bases() {
    var conditions = item(check(with(Column.CONDITIONS,
        "1. 有固定场所，\n面积不少于 20 平方米（依据：《食品安全法》第三十三条）\n2、有管理制度"))).elements().conditions();

    assertThat(conditions).containsExactly(
        new Condition("1", "有固定场所，\n面积不少于 20 平方米",
            List.of(new LegalReference("食品安全法", "第三十三条", LegalLevel.LAW))),
        new Condition("2", "有管理制度", List.of()));
  }

  @Test
  void a_cell_may_hold_several_materials_in_their_form_and_number() {
    var materials = item(check(with(Column.MATERIALS, "申请书（原件2份）\n身份证（复印件）（非必需）【依据：《居民身份证法》第十三条】\n照片")))
        .elements().materials();

    assertThat(materials).containsExactly(
        new Material("1", "申请书", Material.Form.ORIGINAL, 2, true, null, List.of()),
        new Material("2", "身份证", Material.Form.COPY, 1, false, null,
            List.of(new LegalReference("居民身份证法", "第十三条", LegalLevel.LAW))),
        new Material("3", "照片", Material.Form.ORIGINAL, 1, true, null, List.of()));
  }

  @Test
  void needs_ways_quota_validity_and_standing_have_columns() {
    var item = item(check(with(Column.NEEDS, "投资、企业设立", Column.VISITS, "0次", Column.WAYS, "网上办理、快递送达",
        Column.QUOTA, "按受理先后", Column.QUOTA_NUMBER, "30", Column.QUOTA_PER, "每年", Column.RESULT_VALID_MONTHS, "60",
        Column.RESULT_KIND, "批文", Column.STANDING, "标准事项")));

    assertThat(item.standing()).isEqualTo(Standing.TEMPLATE);
    assertThat(item.elements().needs()).containsExactly(Need.ESTABLISHMENT, Need.INVESTMENT);
    assertThat(item.elements().ways()).isEqualTo(new Ways(0, true, true, false, null));
    assertThat(item.elements().quota()).isEqualTo(new Quota(30, "每年", "按受理先后", List.of()));
    assertThat(item.elements().result()).isEqualTo(new ResultDocument(ResultDocument.Kind.APPROVAL, "许可证", 60));
  }

  @Test
  void what_these_columns_cannot_hold_is_refused() {
    assertErrors(check(with(Column.NEEDS, "投资、别的")), "need-unknown");
    assertErrors(check(with(Column.VISITS, "很多")), "number-outside");
    assertErrors(check(with(Column.WAYS, "托人办理")), "way-unknown");
    assertErrors(check(with(Column.RESULT_VALID_MONTHS, "0")), "number-outside");
    assertErrors(check(with(Column.RESULT_KIND, "纸")), "result-kind-unknown");
    assertErrors(check(with(Column.STANDING, "不知道")), "standing-unknown");
    assertErrors(check(with(Column.QUOTA, "按受理先后", Column.QUOTA_NUMBER, "-1")), "number-outside");
    assertErrors(check(with(Column.CONDITIONS, "条".repeat(2001))), "too-long");
    assertErrors(check(with(Column.MATERIALS, "1. \n2. 表")), "value-missing");
  }

  @Test
  void a_charge_may_be_stated_without_a_name() {
    var elements = item(check(with(Column.FEE, "是"))).elements();

    assertThat(elements.charged()).isTrue();
    assertThat(elements.fees()).isEmpty();
  }

  @Test
  void a_base_code_that_the_item_code_contradicts_is_refused() {
    assertErrors(check(with(Column.BASE_CODE, "000131018002")), "base-code-other");
    assertErrors(check(with(Column.BASE_CODE, "13101800")), "base-code-malformed");
  }

  @Test
  void a_basis_that_cites_nothing_is_said_and_left_out() {
    var result = check(with(Column.LEGAL_BASIS, "按上级文件执行"));

    assertThat(result.problems()).extracting(RowProblem::code).containsExactly("legal-basis-unread");
    assertThat(item(result).elements().legalBases()).isEmpty();
  }

  @Test
  @DisplayName("行政许可法第四十二条: without a limit of its own, an item has the law's")
  void a_limit_left_out_is_the_law_s_with_its_basis() {
    var item = item(check(with(Column.STATUTORY_LIMIT_DAYS, "", Column.STATUTORY_LIMIT_BASIS, "")));

    assertThat(item.statutoryLimitDays()).isEqualTo(20);
    assertThat(item.statutoryLimitBasis()).isEqualTo(LAW);
  }

  @Test
  void a_type_whose_limit_no_law_sets_needs_one() {
    var result = check(with(Column.ITEM_TYPE_CODE, "2", Column.STATUTORY_LIMIT_DAYS, ""));

    assertErrors(result, "limit-needed");
  }

  @Test
  void a_promise_left_out_is_the_statutory_limit() {
    var result = check(with(Column.PROMISED_LIMIT_DAYS, ""));

    assertThat(item(result).promisedLimitDays()).isEqualTo(20);
    assertThat(result.problems()).extracting(RowProblem::code).containsExactly("promise-defaulted");
  }

  @Test
  void nothing_may_be_promised_beyond_the_statutory_limit() {
    assertErrors(check(with(Column.PROMISED_LIMIT_DAYS, "21")), "promise-over-limit");
  }

  @Test
  void a_limit_of_its_own_needs_a_basis() {
    var days = Column.STATUTORY_LIMIT_DAYS;
    var basis = Column.STATUTORY_LIMIT_BASIS;

    assertErrors(check(with(days, "30", basis, "", Column.LEGAL_BASIS, "")), "limit-basis-needed");
    assertThat(item(check(with(days, "30", basis, ""))).statutoryLimitBasis()).isEqualTo("《食品安全法》第三十五条");
  }

  @ParameterizedTest
  @CsvSource({"20,20", "20个工作日,20", "7 工作日,7", "5.0,5", "0,0"})
  void days_are_written_in_many_ways(String text, int days) {
    assertThat(item(check(with(Column.STATUTORY_LIMIT_DAYS, "20", Column.PROMISED_LIMIT_DAYS, text)))
        .promisedLimitDays()).isEqualTo(days);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "十", "20天", "20自然日", "1.5", "2026-01-01"})
  void what_is_no_number_of_working_days_is_refused(String text) {
    assertErrors(check(with(Column.PROMISED_LIMIT_DAYS, text)), "days-malformed");
  }

  @Test
  void a_slip_of_the_pen_is_no_limit() {
    assertErrors(check(with(Column.STATUTORY_LIMIT_DAYS, "99999")), "days-too-many");
  }

  @ParameterizedTest
  @ValueSource(strings = {"120116", "120116000000", "120116001", "120116001002"})
  void an_edition_holds_items_of_its_region_and_of_those_inside(String region) {
    assertThat(item(check(with(Column.REGION_CODE, region))).region().value()).startsWith("120116");
  }

  @Test
  void an_item_of_another_region_is_refused() {
    assertErrors(check(with(Column.REGION_CODE, "120101")), "region-outside");
    assertErrors(check(with(Column.REGION_CODE, "120000")), "region-outside");
    assertErrors(check(with(Column.REGION_CODE, "滨海新区")), "region-malformed");
  }

  @Test
  void a_region_left_out_is_the_edition_s() {
    assertThat(item(check(with(Column.REGION_CODE, ""))).region().value()).isEqualTo("120116");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "未分类", "无"})
  void an_item_without_a_main_item_stands_alone(String mainItem) {
    assertThat(item(check(with(Column.MAIN_ITEM, mainItem))).mainItem()).isNull();
  }

  @Test
  void a_backslash_is_kept_and_remarked() {
    var result = check(with(Column.ITEM_NAME, "拖拉机\\联合收割机检验"));

    assertThat(item(result).name()).isEqualTo("拖拉机\\联合收割机检验");
    assertThat(result.problems()).extracting(RowProblem::code).containsExactly("backslash");
  }

  @Test
  void an_irregular_organ_code_is_kept_and_remarked() {
    var result = check(with(Column.DEPARTMENT_CODE, "1151130000877869M"));

    assertThat(item(result).organCode()).isEqualTo("1151130000877869M");
    assertThat(result.problems()).extracting(RowProblem::code).containsExactly("organ-code-irregular");
  }

  @Test
  void a_code_that_a_spreadsheet_spoilt_is_refused() {
    assertErrors(check(with(Column.ITEM_CODE, "5.11602E+17")), "code-as-number");
    assertThat(item(check(with(Column.ITEM_CODE, "511E"))).code()).hasToString("511E");
  }

  @Test
  void all_that_is_wrong_with_a_row_is_said_at_once() {
    var result = check(with(Column.ITEM_CODE, "a b", Column.ITEM_TYPE_CODE, "99", Column.HANDLING, "随便",
        Column.ITEM_NAME, ""));

    assertErrors(result, "code-characters", "value-missing", "type-unknown", "handling-unknown");
  }

  @Test
  void a_row_has_a_cell_for_each_column() {
    assertErrors(check(FULL.subList(0, 14)), "cells-count");
    var more = new ArrayList<>(FULL);
    more.add("");
    assertThat(check(more).problems()).isEmpty();
    more.add("!");
    assertErrors(check(more), "cells-count");
  }

  @Test
  void values_too_long_or_unprintable_are_refused() {
    assertErrors(check(with(Column.ITEM_NAME, "许".repeat(501))), "too-long");
    assertErrors(check(with(Column.ITEM_CODE, "1".repeat(129))), "too-long");
    assertErrors(check(with(Column.FEE, "1".repeat(4001))), "too-long");
    assertErrors(check(with(Column.ITEM_NAME, "第一行\n第二行")), "control-characters");
  }

  private static List<String> with(Object... changes) {
    var cells = new ArrayList<>(FULL);
    for (var i = 0; i < changes.length; i += 2) {
      cells.set(COLUMNS.indexOf((Column) changes[i]), (String) changes[i + 1]);
    }
    return cells;
  }

  private static Result check(List<String> cells) {
    var header = ((Header.Understood) Header.read(COLUMNS.stream().map(Column::key).toList())).header();
    return new RowCheck(header, new RegionCode("120116"), LIMITS).check(new RawRow(2, cells));
  }

  private static Item item(Result result) {
    assertThat(result.item()).as(result.problems().toString()).isNotNull();
    return Objects.requireNonNull(result.item());
  }

  private static void assertErrors(Result result, String... codes) {
    assertThat(result.item()).isNull();
    assertThat(result.problems()).filteredOn(problem -> problem.severity() == Severity.ERROR)
        .extracting(RowProblem::code).containsExactlyInAnyOrder(codes);
  }
}
