package io.tongban.application.casefile.model;

/**
 * The applicant's situation 情形, which narrowed what was asked of him.
 *
 * @param questionnaire version of the item's questions
 * @param answers to them, {@code kind.canteen,area.80}
 */
public record Situation(int questionnaire, String answers) {}
