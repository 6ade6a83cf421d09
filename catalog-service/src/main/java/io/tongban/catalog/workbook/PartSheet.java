package io.tongban.catalog.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sheets beside the items. Each row begins with the code of its item; the last column of most cites the bases, which
 * sheet 依据 can tell in full instead.
 */
public enum PartSheet {
  CONDITIONS("条件", true, "标识", "条件"),
  MATERIALS("材料", true, "标识", "材料名称", "形式", "份数", "是否必需", "说明"),
  FEES("收费", true, "标识", "收费项目", "金额（元）", "计费单位", "收费标准", "减免"),
  PREREQUISITES("前置审批", true, "标识", "前置事项", "实施机关", "前置事项编码"),
  INTERMEDIARY_SERVICES("中介服务", true, "标识", "中介服务", "机构资质", "费用承担", "成果名称"),
  SPECIAL_PROCEDURES("特别程序", true, "程序", "预计工作日", "说明"),
  FLOW_NODES("流程环节", true, "标识", "环节", "办理人", "承办机关", "时限（工作日）"),
  FLOW_EDGES("流程走向", false, "从", "到", "情形", "退回"),
  DISCRETION("裁量基准", true, "标识", "适用情形", "种类", "幅度"),
  RISKS("廉政风险点", false, "标识", "所在环节", "风险等级", "风险", "防控措施", "责任岗位"),
  DUTIES("责任事项", true, "标识", "阶段", "责任", "追责情形"),
  BASES("依据", false, "所属部分", "部分标识", "文件名称", "条款", "效力级别", "原文", "失效日期");

  public static final String ITEM = "事项编码";
  public static final String BASIS = "依据";

  private final String title;
  private final List<String> columns;

  PartSheet(String title, boolean basis, String... own) {
    this.title = title;
    this.columns = Stream.of(Stream.of("事项编码"), Arrays.stream(own), basis ? Stream.of("依据") : Stream.<String>empty())
        .flatMap(names -> names).toList();
  }

  public static Optional<PartSheet> named(String sheet) {
    return Arrays.stream(values()).filter(part -> part.title.equals(sheet.strip())).findFirst();
  }

  /** The name of the sheet. */
  public String title() {
    return title;
  }

  /** Its header row. */
  public List<String> columns() {
    return columns;
  }
}
