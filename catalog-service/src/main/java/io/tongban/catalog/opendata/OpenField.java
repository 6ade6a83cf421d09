package io.tongban.catalog.opendata;

import io.tongban.catalog.element.Condition;
import io.tongban.catalog.element.Material;
import io.tongban.catalog.element.Need;
import io.tongban.catalog.item.HeldItem;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of the open data, each with what it means and how it is read from an item; lists are joined in CSV. */
enum OpenField {
  CODE("事项编码", "code of the item (实施编码)", held -> held.item().code().value()),
  NAME("事项名称", "name of the item", held -> held.item().name()),
  MAIN_ITEM("主项名称", "main item; empty when the item stands alone", held -> held.item().mainItem()),
  TYPE("事项类型编码", "type code, 01 to 10 and 20", held -> held.item().type().code()),
  TYPE_NAME("事项类型", "type in words", held -> held.item().type().title()),
  STANDING("事项属性", "IMPLEMENTATION 实施事项 or TEMPLATE 标准事项", held -> held.item().standing().name()),
  REGION("区划代码", "where it is handled, GB/T 2260", held -> held.item().region().value()),
  TIER("行使层级", "CITY, DISTRICT or TOWNSHIP", held -> held.item().region().tier().name()),
  ORGAN_CODE("实施机关编码", "code of the organ", held -> held.item().organCode()),
  ORGAN_NAME("实施机关", "name of the organ", held -> held.item().organName()),
  HANDLING("办件类型", "IMMEDIATE 即办件 or PROMISED 承诺件", held -> held.item().handling().name()),
  STATUTORY_LIMIT_DAYS("法定时限", "working days", held -> held.item().statutoryLimitDays()),
  STATUTORY_LIMIT_BASIS("法定时限依据", "what the limit rests on", held -> held.item().statutoryLimitBasis()),
  PROMISED_LIMIT_DAYS("承诺时限", "working days", held -> held.item().promisedLimitDays()),
  BASE_CODE("基本编码", "code in the basic catalogue, 12 digits", held -> text(held.item().baseCode())),
  FORMER_CODES("原编码", "codes it had before", held -> texts(held.item().formerCodes())),
  NEEDS("五类需求", "the five kinds of enterprises' needs", held -> held.item().elements().needs().stream()
      .map(Need::title).toList()),
  LEGAL_BASES("设定依据", "legal bases as they are cited", held -> held.item().elements().legalBases().stream()
      .map(basis -> basis.citation()).toList()),
  SERVICE_OBJECT("服务对象", "whom it serves", held -> held.item().elements().serviceObject()),
  CONDITIONS("受理条件", "what an applicant must fulfil", held -> held.item().elements().conditions().stream()
      .map(Condition::text).toList()),
  MATERIALS("申请材料", "what an applicant hands in", held -> held.item().elements().materials().stream()
      .map(Material::name).toList()),
  CHARGED("是否收费", "true, false, or nothing when it is not stated", held -> held.item().elements().charged()),
  FEES("收费项目", "what is charged for", held -> held.item().elements().fees().stream().map(fee -> fee.name()).toList()),
  VISITS("到现场次数", "how often one has to come at most", held -> held.item().elements().ways() == null ? null
      : held.item().elements().ways().visits()),
  ONLINE("全程网办", "whether all can be done on the website", held -> held.item().elements().ways() == null ? null
      : held.item().elements().ways().online()),
  RESULT_NAME("审批结果名称", "name of the result", held -> held.item().elements().resultName()),
  RESULT_VALID_MONTHS("结果有效期", "months; nothing when it has no end", held -> held.item().elements().result() == null
      ? null : held.item().elements().result().validMonths()),
  EDITION("目录版本编号", "number of the edition", HeldItem::edition),
  EDITION_TITLE("目录版本", "title of the edition", HeldItem::editionTitle),
  EFFECTIVE_FROM("生效时间", "since when the edition is in force, UTC", held -> text(held.effectiveFrom()));

  private final String title;
  private final String meaning;
  private final Function<HeldItem, @Nullable Object> reading;

  OpenField(String title, String meaning, Function<HeldItem, @Nullable Object> reading) {
    this.title = title;
    this.meaning = meaning;
    this.reading = reading;
  }

  /** The name of the property and of the column: {@code promised_limit_days}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The Chinese name. */
  String title() {
    return title;
  }

  String meaning() {
    return meaning;
  }

  /** A text, a number, a truth value, a list of texts, or null. */
  @Nullable Object of(HeldItem held) {
    return reading.apply(held);
  }

  /** The same in one cell. */
  String cell(HeldItem held) {
    var value = of(held);
    if (value instanceof List<?> several) {
      return several.stream().map(Object::toString).collect(Collectors.joining("；"));
    }
    return value == null ? "" : value.toString();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static List<String> texts(List<?> values) {
    return values.stream().map(Object::toString).toList();
  }
}
