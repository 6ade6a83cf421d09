package io.tongban.guide.situation.model;

import java.util.List;

/**
 * A question that is answered.
 *
 * @param written the compact answer behind the question's key
 * @param chosen more than one, or none, for a multiple choice
 */
public record Given(Question question, String written, List<Answer> chosen) {

  public Given {
    chosen = List.copyOf(chosen);
  }

  /** The answer in the reader's words. */
  public String said(boolean english) {
    if (question.kind() == Question.Kind.NUMBER) {
      var unit = question.unit();
      return unit == null ? written : written + (english ? " " : "") + unit.in(english);
    }
    return chosen.isEmpty() ? english ? "None of these" : "以上都没有"
        : String.join(english ? ", " : "、", chosen.stream().map(one -> one.text().in(english)).toList());
  }

  String compact() {
    return question.key() + "." + written;
  }
}
