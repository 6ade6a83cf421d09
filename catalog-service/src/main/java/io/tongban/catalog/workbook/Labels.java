package io.tongban.catalog.workbook;

import io.tongban.catalog.element.Flow;
import io.tongban.catalog.element.IntermediaryService.Payer;
import io.tongban.catalog.element.LegalLevel;
import io.tongban.catalog.element.Material;
import io.tongban.catalog.element.ResultDocument;
import io.tongban.catalog.element.RiskPoint;
import io.tongban.catalog.element.SpecialProcedure;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The Chinese words for the fixed values of parts, to be written and read. */
public final class Labels {

  private Labels() {}

  public static String of(Material.Form form) {
    return switch (form) {
      case ORIGINAL -> "原件";
      case COPY -> "复印件";
      case ELECTRONIC -> "电子件";
    };
  }

  public static String of(Payer payer) {
    return switch (payer) {
      case APPLICANT -> "申请人";
      case ORGAN -> "行政机关";
    };
  }

  public static String of(Flow.Role role) {
    return switch (role) {
      case APPLICANT -> "申请人";
      case WINDOW_CLERK -> "窗口人员";
      case REVIEWER -> "审查人员";
      case DECIDER -> "决定人员";
      case OTHER -> "其他";
    };
  }

  public static String of(RiskPoint.Level level) {
    return switch (level) {
      case HIGH -> "高";
      case MIDDLE -> "中";
      case LOW -> "低";
    };
  }

  public static String of(ResultDocument.Kind kind) {
    return switch (kind) {
      case CERTIFICATE -> "证照";
      case APPROVAL -> "批文";
      case RECEIPT -> "回执";
      case OTHER -> "其他";
    };
  }

  public static String of(@Nullable Boolean yes) {
    return yes == null ? "" : yes ? "是" : "否";
  }

  public static Optional<Boolean> yes(String text) {
    return switch (text) {
      case "是", "true", "1", "必需", "必要" -> Optional.of(true);
      case "否", "false", "0", "非必需", "非必要" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  public static Optional<Material.Form> form(String text) {
    return read(Material.Form.values(), Labels::of, text);
  }

  public static Optional<ResultDocument.Kind> resultKind(String text) {
    return read(ResultDocument.Kind.values(), Labels::of, text);
  }

  static Optional<Payer> payer(String text) {
    return read(Payer.values(), Labels::of, text);
  }

  static Optional<Flow.Role> role(String text) {
    return read(Flow.Role.values(), Labels::of, text);
  }

  static Optional<RiskPoint.Level> riskLevel(String text) {
    return read(RiskPoint.Level.values(), Labels::of, text);
  }

  static Optional<LegalLevel> legalLevel(String text) {
    return read(LegalLevel.values(), LegalLevel::title, text);
  }

  static Optional<SpecialProcedure.Kind> procedure(String text) {
    return read(SpecialProcedure.Kind.values(), SpecialProcedure.Kind::title, text);
  }

  /** All words for a kind of value, for telling what could have been written. */
  static <E extends Enum<E>> String words(E[] values, Function<E, String> word) {
    return Arrays.stream(values).map(word).collect(Collectors.joining("、"));
  }

  private static <E extends Enum<E>> Optional<E> read(E[] values, Function<E, String> word, String text) {
    return Arrays.stream(values).filter(value -> word.apply(value).equals(text) || value.name().equals(text))
        .findFirst();
  }
}
