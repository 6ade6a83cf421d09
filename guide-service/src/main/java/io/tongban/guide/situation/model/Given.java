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

  String compact() {
    return question.key() + "." + written;
  }
}
