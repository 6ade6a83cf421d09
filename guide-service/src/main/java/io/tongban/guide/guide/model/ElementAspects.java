package io.tongban.guide.guide.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The aspects of a guide that the item's elements tell, in words. What the elements leave open stays open: an empty
 * list is silence, not 无.
 */
public final class ElementAspects {

  private static final int MONTHS_A_YEAR = 12;

  private ElementAspects() {}

  /** By aspect key; aspects the elements say nothing of are absent. */
  public static Map<String, String> of(Elements elements) {
    var aspects = new LinkedHashMap<String, String>();
    put(aspects, "legalBasis", numbered(elements.legalBases(), ElementAspects::basis));
    put(aspects, "serviceObject", elements.serviceObject());
    put(aspects, "conditions", numbered(elements.conditions(), Elements.Condition::text));
    put(aspects, "quota", elements.quota() == null ? null : quota(elements.quota()));
    put(aspects, "materials", numbered(elements.printed(), Material::line));
    put(aspects, "procedure", elements.flow() == null ? null : procedure(elements.flow()));
    put(aspects, "specialProcedure", numbered(elements.specialProcedures(), ElementAspects::special));
    put(aspects, "fee", fee(elements));
    put(aspects, "result", elements.result() == null ? null : result(elements.result()));
    return aspects;
  }

  private static String basis(Elements.Basis basis) {
    return basis.citation() + (basis.wording() == null ? "" : "：" + basis.wording());
  }

  private static String quota(Elements.Quota quota) {
    var number = quota.number() == null ? "" : (quota.per() == null ? "" : quota.per()) + quota.number() + "个。";
    return sentence(number + quota.rule()) + rest(quota.basis());
  }

  private static String special(Elements.SpecialProcedure special) {
    return special.kind().title() + "：预计" + special.expectedDays() + "个工作日，不计入办理期限。"
        + (special.note() == null ? "" : sentence(special.note())) + rest(special.basis());
  }

  private static @Nullable String fee(Elements elements) {
    if (!elements.fees().isEmpty()) {
      return numbered(elements.fees(), ElementAspects::fee);
    }
    return Boolean.FALSE.equals(elements.charged()) ? "不收费。" : null;
  }

  private static String fee(Elements.Fee fee) {
    var parts = new ArrayList<String>();
    parts.add(fee.name());
    if (fee.amount() != null) {
      parts.add("收费标准：" + fee.amount().toPlainString() + "元" + (fee.unit() == null ? "" : "/" + fee.unit()));
    }
    if (fee.standard() != null) {
      parts.add((fee.amount() == null ? "收费标准：" : "标准文件：") + fee.standard());
    }
    if (fee.reduction() != null) {
      parts.add("减免：" + fee.reduction());
    }
    return String.join("；", parts) + "。" + rest(fee.basis());
  }

  private static String result(Elements.Result result) {
    var kind = switch (result.kind()) {
      case "CERTIFICATE" -> "（证照）";
      case "APPROVAL" -> "（批文）";
      case "RECEIPT" -> "（回执）";
      default -> "";
    };
    return result.name() + kind + "。" + (result.validMonths() == null ? "" : "有效期" + span(result.validMonths()) + "。");
  }

  private static String span(int months) {
    return months % MONTHS_A_YEAR == 0 ? months / MONTHS_A_YEAR + "年" : months + "个月";
  }

  private static String procedure(Flow flow) {
    return numbered(flow.inOrder(), node -> node.name() + "：" + step(node) + branches(flow, node) + "。");
  }

  private static String step(Flow.Node node) {
    var who = node.organ() == null ? role(node.role()) : node.organ() + role(node.role());
    if (node.limitDays() == null) {
      return who;
    }
    return who + "，" + (node.limitDays() == 0 ? "当场" : node.limitDays() + "个工作日");
  }

  private static String role(String role) {
    return switch (role) {
      case "APPLICANT" -> "申请人办理";
      case "WINDOW_CLERK" -> "窗口人员办理";
      case "REVIEWER" -> "审查人员办理";
      case "DECIDER" -> "决定人员办理";
      default -> "有关人员办理";
    };
  }

  private static String branches(Flow flow, Flow.Node node) {
    return flow.from(node.key()).stream()
        .filter(edge -> edge.when() != null)
        .map(edge -> "；" + edge.when() + "的，" + (edge.back() ? "退回" : "转") + "“" + flow.nameOf(edge.to()) + "”")
        .collect(Collectors.joining());
  }

  private static String rest(List<Elements.Basis> basis) {
    return basis.isEmpty() ? "" : "依据：" + Elements.citations(basis) + "。";
  }

  private static String sentence(String text) {
    return text.endsWith("。") ? text : text + "。";
  }

  private static <T> @Nullable String numbered(List<T> parts, Function<T, String> line) {
    return parts.isEmpty() ? null : IntStream.range(0, parts.size())
        .mapToObj(n -> (n + 1) + ". " + line.apply(parts.get(n)))
        .collect(Collectors.joining("\n"));
  }

  private static void put(Map<String, String> aspects, String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      aspects.put(key, value.strip());
    }
  }
}
