package io.tongban.catalog.imports;

import static java.util.stream.Collectors.joining;

import io.tongban.catalog.element.Condition;
import io.tongban.catalog.element.Elements;
import io.tongban.catalog.element.Material;
import io.tongban.catalog.element.Need;
import io.tongban.catalog.element.Ways;
import io.tongban.catalog.imports.model.Column;
import io.tongban.catalog.item.Handling;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.Standing;
import io.tongban.catalog.workbook.Labels;
import io.tongban.catalog.workbook.PartWriting;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An item as a row of a list: what the import reads, written as it reads it. */
public final class ItemColumns {

  private ItemColumns() {}

  /** The header row. */
  public static List<String> titles() {
    return Arrays.stream(Column.values()).map(Column::title).toList();
  }

  /** A table of all columns: its title, whether it must be filled in, what may stand in it. */
  public static List<List<String>> explained() {
    return Stream.concat(Stream.of(List.of("列", "是否必填", "怎样填写")), Arrays.stream(Column.values())
        .map(column -> List.of(column.title(), column.mandatory() ? "必填" : "", hint(column)))).toList();
  }

  private static String hint(Column column) {
    return switch (column) {
      case ITEM_TYPE_CODE -> "01 至 10、20，或类型名称，例如：行政许可";
      case REGION_CODE -> "6、9 或 12 位区划代码；不填即本版本所属地区";
      case HANDLING -> "即办件、承诺件";
      case STATUTORY_LIMIT_DAYS, PROMISED_LIMIT_DAYS -> "工作日天数，例如：20";
      case LEGAL_BASIS, FEE_BASIS, QUOTA_BASIS -> "《文件名》第几条，多条用；分开；需要写明层级和原文的，填在“依据”表";
      case FEE -> "不收费，或收费项目名称；金额和标准填在“收费”表";
      case STANDING -> "实施事项、标准事项；不填即实施事项";
      case NEEDS -> "企业设立、投资、固定资产投资、资质资格、其他，可填几个，用、分开";
      case VISITS -> "最多到现场几次，填数字";
      case WAYS -> "窗口办理、网上办理、快递送达、预约办理，可填几个，用、分开";
      case RESULT_KIND -> "证照、批文、回执、其他";
      case RESULT_VALID_MONTHS, QUOTA_NUMBER -> "填数字";
      case CONDITIONS, MATERIALS -> "每行一项，可写编号；或逐项填在“条件”“材料”表";
      case FORMER_CODES -> "曾用编码，多个用空格分开";
      case BASE_CODE -> "12 位数字";
      default -> "";
    };
  }

  /** The cells of one item, in the order of the header. */
  public static List<String> cells(Item item) {
    return Arrays.stream(Column.values()).map(column -> Objects.requireNonNullElse(cell(column, item), "")).toList();
  }

  private static @Nullable String cell(Column column, Item item) {
    var elements = item.elements();
    var result = Optional.ofNullable(elements.result());
    var quota = Optional.ofNullable(elements.quota());
    var ways = Optional.ofNullable(elements.ways());
    return switch (column) {
      case DEPARTMENT -> item.organName();
      case DEPARTMENT_CODE -> item.organCode();
      case MAIN_ITEM -> item.mainItem();
      case ITEM_NAME -> item.name();
      case ITEM_CODE -> item.code().value();
      case ITEM_TYPE_CODE -> item.type().code();
      case BASE_CODE -> text(item.baseCode());
      case TEMPLATE_CODE -> text(item.template());
      case FORMER_CODES -> item.formerCodes().stream().map(ItemCode::value).collect(joining("；"));
      case REGION_CODE -> item.region().value();
      case HANDLING -> item.handling() == Handling.IMMEDIATE ? "即办件" : "承诺件";
      case STATUTORY_LIMIT_DAYS -> Integer.toString(item.statutoryLimitDays());
      case STATUTORY_LIMIT_BASIS -> item.statutoryLimitBasis();
      case PROMISED_LIMIT_DAYS -> Integer.toString(item.promisedLimitDays());
      case LEGAL_BASIS -> PartWriting.cited(elements.legalBases());
      case SERVICE_OBJECT -> elements.serviceObject();
      case FEE -> fee(elements);
      case FEE_BASIS -> elements.fees().stream().map(part -> PartWriting.cited(part.basis())).collect(joining("；"));
      case RESULT_NAME -> elements.resultName();
      case RESULT_KIND -> result.map(document -> Labels.of(document.kind())).orElse(null);
      case RESULT_VALID_MONTHS -> result.map(document -> text(document.validMonths())).orElse(null);
      case STANDING -> item.standing() == Standing.TEMPLATE ? "标准事项" : "实施事项";
      case NEEDS -> elements.needs().stream().map(Need::title).collect(joining("、"));
      case VISITS -> ways.map(told -> Integer.toString(told.visits())).orElse(null);
      case WAYS -> ways.map(ItemColumns::ways).orElse(null);
      case ANYWHERE -> ways.map(Ways::anywhere).orElse(null);
      case QUOTA -> quota.map(told -> told.rule()).orElse(null);
      case QUOTA_NUMBER -> quota.map(told -> text(told.number())).orElse(null);
      case QUOTA_PER -> quota.map(told -> told.per()).orElse(null);
      case QUOTA_BASIS -> quota.map(told -> PartWriting.cited(told.basis())).orElse(null);
      case CONDITIONS -> NumberedText.numbered(elements.conditions().stream().map(Condition::text).toList());
      case MATERIALS -> NumberedText.numbered(elements.materials().stream().map(ItemColumns::material).toList());
    };
  }

  private static @Nullable String fee(Elements elements) {
    if (elements.charged() == null) {
      return null;
    }
    return elements.charged()
        ? elements.fees().isEmpty() ? "收费" : elements.feeText()
        : "不收费";
  }

  private static String material(Material material) {
    return material.name() + "（" + Labels.of(material.form()) + material.copies() + "份）"
        + (material.required() ? "" : "（非必需）");
  }

  private static String ways(Ways ways) {
    return Stream.of(ways.online() ? "网上办理" : "窗口办理", ways.post() ? "快递送达" : "", ways.appointment() ? "预约办理" : "")
        .filter(way -> !way.isEmpty()).collect(joining("、"));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
