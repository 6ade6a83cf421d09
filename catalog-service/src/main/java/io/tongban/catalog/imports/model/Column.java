package io.tongban.catalog.imports.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the columns of an item list mean, under the names they have in the field. */
public enum Column {
  DEPARTMENT(true, "实施机关", "部门", "实施主体", "部门名称", "实施机关名称"),
  DEPARTMENT_CODE(true, "部门编码", "实施机关编码", "实施主体编码", "部门代码"),
  MAIN_ITEM(false, "主项名称", "主项"),
  ITEM_NAME(true, "事项名称", "名称"),
  ITEM_CODE(true, "事项编码", "编码", "事项代码", "实施编码"),
  ITEM_TYPE_CODE(true, "事项类型", "事项类型编码", "类型", "事项类型代码"),
  BASE_CODE(false, "基本编码"),
  TEMPLATE_CODE(false, "标准事项编码", "上级事项编码"),
  FORMER_CODES(false, "原编码", "原事项编码", "地方编码"),
  REGION_CODE(false, "区划代码", "行政区划代码", "行政区划", "区划编码"),
  HANDLING(false, "办件类型"),
  STATUTORY_LIMIT_DAYS(false, "法定时限", "法定办结时限", "法定时限（工作日）"),
  STATUTORY_LIMIT_BASIS(false, "法定时限依据"),
  PROMISED_LIMIT_DAYS(false, "承诺时限", "承诺办结时限", "承诺时限（工作日）"),
  LEGAL_BASIS(false, "设定依据"),
  SERVICE_OBJECT(false, "服务对象"),
  FEE(false, "收费", "收费情况", "是否收费", "收费项目"),
  FEE_BASIS(false, "收费依据"),
  RESULT_NAME(false, "结果名称", "审批结果名称"),
  RESULT_KIND(false, "结果类型", "审批结果类型"),
  RESULT_VALID_MONTHS(false, "结果有效期（月）", "有效期（月）", "结果有效月数"),
  STANDING(false, "事项属性", "是否标准事项"),
  NEEDS(false, "五类需求", "需求分类", "企业需求"),
  VISITS(false, "到现场次数", "跑动次数", "到办事现场次数"),
  WAYS(false, "办理形式", "办理方式"),
  ANYWHERE(false, "通办范围"),
  QUOTA(false, "数量限制"),
  QUOTA_NUMBER(false, "限制数量"),
  QUOTA_PER(false, "限制周期"),
  QUOTA_BASIS(false, "数量限制依据"),
  CONDITIONS(false, "受理条件", "许可条件", "申请条件", "办理条件"),
  MATERIALS(false, "申请材料", "申请材料目录", "材料清单");

  private final boolean mandatory;
  private final List<String> names;

  Column(boolean mandatory, String... chinese) {
    this.mandatory = mandatory;
    this.names = Stream.concat(Stream.of(key()), Arrays.stream(chinese).map(Column::plain)).toList();
  }

  /** Without it a list cannot be read. */
  public boolean mandatory() {
    return mandatory;
  }

  /** The English name, {@code item_code}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first Chinese name. */
  public String title() {
    return names.get(1);
  }

  /** The column that a header cell names; spaces, case and the width of brackets do not matter. */
  public static Optional<Column> named(String cell) {
    var plain = plain(cell);
    return Arrays.stream(values()).filter(column -> column.names.contains(plain)).findFirst();
  }

  static String plain(String text) {
    return text.replaceAll("[\\s\\p{Z}\uFEFF]", "").replace('（', '(').replace('）', ')')
        .replace('-', '_').toLowerCase(Locale.ROOT);
  }
}
