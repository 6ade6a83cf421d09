package io.tongban.guide.situation.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

  /** Keys of the materials that some answer speaks of. */
  public Set<String> materials() {
    return questions.stream()
        .flatMap(question -> question.answers().stream())
        .flatMap(answer -> answer.effects().stream())
        .filter(Effect.Material.class::isInstance)
        .map(effect -> ((Effect.Material) effect).key())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The question of that key with an answer as it is put into an address; empty when it is none here. */
  public Optional<Given> answered(String key, String written) {
    return question(key).flatMap(question -> question.chosen(written)
        .map(chosen -> new Given(question, question.written(written, chosen), chosen)));
  }

  public Optional<Question> question(String key) {
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
