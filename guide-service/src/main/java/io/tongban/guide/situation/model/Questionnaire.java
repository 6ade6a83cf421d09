package io.tongban.guide.situation.model;

import java.util.List;
import java.util.Optional;

/**
 * The questions of one item. Each answer may change what is asked for and may lead to further questions.
 *
 * @param first keys of the questions that everybody is asked
 */
public record Questionnaire(List<String> first, List<Question> questions) {

  /** Of an item whose applicants are all treated alike. */
  public static final Questionnaire EMPTY = new Questionnaire(List.of(), List.of());

  public Questionnaire {
    first = List.copyOf(first);
    questions = List.copyOf(questions);
  }

  Optional<Question> question(String key) {
    return questions.stream().filter(question -> question.key().equals(key)).findFirst();
  }

  int place(String key) {
    for (var n = 0; n < questions.size(); n++) {
      if (questions.get(n).key().equals(key)) {
        return n;
      }
    }
    throw new IllegalArgumentException("No question " + key);
  }
}
