package io.tongban.application.casefile.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The applicant's situation 情形, which narrowed what was asked of him.
 *
 * @param questionnaire version of the item's questions
 * @param answers to them, {@code kind.canteen,area.80}
 * @param given the same in words, for documents; cases from before this was kept have none
 */
public record Situation(int questionnaire, String answers, List<Given> given) {

  public record Given(String question, String answer) {}

  public Situation(int questionnaire, String answers, @Nullable List<Given> given) {
    this.questionnaire = questionnaire;
    this.answers = answers;
    this.given = given == null ? List.of() : List.copyOf(given);
  }
}
