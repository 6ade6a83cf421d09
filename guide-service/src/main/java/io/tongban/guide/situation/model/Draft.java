package io.tongban.guide.situation.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as somebody wrote it, not yet read.
 *
 * @param first keys of the questions everybody is asked; the first question when left out
 */
public record Draft(@Nullable List<@Nullable String> first, @Nullable List<@Nullable Asked> questions) {

  /** The same, with an empty list for each that was left out. */
  public Draft whole() {
    return new Draft(first == null ? List.of() : first, questions == null ? List.of() : questions);
  }

  /** Whether all applicants are treated alike. */
  public boolean asksNothing() {
    return questions == null || questions.isEmpty();
  }

  /** @param kind SINGLE, MULTIPLE, YES_NO or NUMBER */
  public record Asked(
      @Nullable String key,
      @Nullable String text,
      @Nullable String textEn,
      @Nullable String help,
      @Nullable String helpEn,
      @Nullable String kind,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      @Nullable String unit,
      @Nullable String unitEn,
      @Nullable List<@Nullable Offered> answers) {}

  /** @param text may be left out for yes and no */
  public record Offered(
      @Nullable String key,
      @Nullable String text,
      @Nullable String textEn,
      @Nullable BigDecimal from,
      @Nullable BigDecimal below,
      @Nullable List<@Nullable String> next,
      @Nullable List<@Nullable Change> effects) {}

  /**
   * One effect: exactly one of material, fee, limitDays, window, validity and notApplicable is given.
   *
   * @param material key of the material
   * @param need of the material: NEEDED, NOT_NEEDED or CONDITIONAL
   * @param limitDays working days
   */
  public record Change(
      @Nullable String material,
      @Nullable String need,
      @Nullable String condition,
      @Nullable String conditionEn,
      @Nullable String fee,
      @Nullable String feeEn,
      @Nullable Integer limitDays,
      @Nullable String window,
      @Nullable String windowEn,
      @Nullable String validity,
      @Nullable String validityEn,
      @Nullable String notApplicable,
      @Nullable String notApplicableEn) {}
}
