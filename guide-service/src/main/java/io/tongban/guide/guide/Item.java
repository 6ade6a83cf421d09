package io.tongban.guide.guide;

import io.tongban.client.catalog.CatalogItem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the catalogue says of an item; its fields are those of {@link CatalogItem}, without the edition. */
public record Item(
    String code,
    String name,
    @Nullable String mainItem,
    String type,
    String typeName,
    String region,
    String tier,
    String organCode,
    String organName,
    String handling,
    int statutoryLimitDays,
    String statutoryLimitBasis,
    int promisedLimitDays,
    @Nullable String legalBasis,
    @Nullable String serviceObject,
    @Nullable String fee,
    @Nullable String resultName) {

  /** 实施编码: 18 of the organ, 1 of the tier, 12 of the 基本编码. */
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{31}");
  private static final int BASE_CODE_AT = 19;

  public static Item of(CatalogItem item) {
    return new Item(item.code(), item.name(), item.mainItem(), item.type(), item.typeName(), item.region(), item.tier(),
        item.organCode(), item.organName(), item.handling(), item.statutoryLimitDays(), item.statutoryLimitBasis(),
        item.promisedLimitDays(), item.legalBasis(), item.serviceObject(), item.fee(), item.resultName());
  }

  /** The aspects of a guide that the item itself knows, by key; what it leaves blank is absent. */
  Map<String, String> aspects() {
    var aspects = new LinkedHashMap<String, String>();
    aspects.put("name", lines(name, labelled("主项：", mainItem), "办理类型：" + handlingName()));
    aspects.put("code", CODE.matcher(code).matches()
        ? "实施编码：" + code + "\n基本编码：" + code.substring(BASE_CODE_AT) : code);
    aspects.put("type", typeName + "（类型代码" + type + "）");
    aspects.put("organ", organName + "（代码" + organCode + "）");
    aspects.put("supervisingDepartment", "行使层级：" + tierName());
    aspects.put("statutoryLimit", limit(statutoryLimitDays) + labelled("依据：", statutoryLimitBasis));
    aspects.put("promisedLimit", limit(promisedLimitDays));
    putUnlessBlank(aspects, "legalBasis", legalBasis);
    putUnlessBlank(aspects, "serviceObject", serviceObject);
    putUnlessBlank(aspects, "fee", fee);
    putUnlessBlank(aspects, "result", resultName);
    return aspects;
  }

  private String handlingName() {
    return handling.equals("IMMEDIATE") ? "即办件" : "承诺件";
  }

  private String tierName() {
    return switch (tier) {
      case "CITY" -> "市级";
      case "DISTRICT" -> "区级";
      default -> "街道（乡镇）级";
    };
  }

  private static String limit(int days) {
    return days == 0 ? "当场办结。" : days + "个工作日（自受理之日起计算，不含依法不计入期限的时间）。";
  }

  private static String labelled(String label, @Nullable String value) {
    return value == null || value.isBlank() ? "" : label + value;
  }

  private static String lines(String first, String... more) {
    var text = new StringBuilder(first);
    for (var line : more) {
      if (!line.isEmpty()) {
        text.append('\n').append(line);
      }
    }
    return text.toString();
  }

  private static void putUnlessBlank(Map<String, String> aspects, String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      aspects.put(key, value.strip());
    }
  }
}
