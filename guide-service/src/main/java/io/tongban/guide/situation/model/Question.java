package io.tongban.guide.situation.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * @param key lower-case letters, digits and hyphens; unique within the questionnaire
 * @param unit of a number, such as 平方米
 */
public record Question(
    String key,
    Wording text,
    @Nullable Wording help,
    Kind kind,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable Wording unit,
    List<Answer> answers) {

  /** Given to a multiple choice of which nothing fits. */
  public static final String NONE = "none";
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,4})?");

  public enum Kind {
    SINGLE,
    MULTIPLE,
    YES_NO,
    /** Asks for a number; its answers are ranges without gap or overlap. */
    NUMBER
  }

  public Question {
    answers = List.copyOf(answers);
  }

  /** What {@code given}, the part of the compact answer behind the first dot, chooses; empty when it is no answer. */
  Optional<List<Answer>> chosen(String given) {
    return switch (kind) {
      case NUMBER -> number(given).flatMap(this::range).map(List::of);
      case SINGLE, YES_NO -> answer(given).map(List::of);
      case MULTIPLE -> several(given);
    };
  }

  Optional<Answer> answer(String wanted) {
    return answers.stream().filter(answer -> answer.key().equals(wanted)).findFirst();
  }

  private Optional<List<Answer>> several(String given) {
    if (given.equals(NONE)) {
      return Optional.of(List.of());
    }
    var keys = List.of(given.split("\\.", -1));
    var chosen = new ArrayList<>(answers.stream().filter(answer -> keys.contains(answer.key())).toList());
    return chosen.size() == keys.size() ? Optional.of(List.copyOf(chosen)) : Optional.empty();
  }

  private Optional<BigDecimal> number(String given) {
    return NUMBER.matcher(given).matches() ? Optional.of(new BigDecimal(given)) : Optional.empty();
  }

  private Optional<Answer> range(BigDecimal number) {
    return max != null && number.compareTo(max) > 0
        ? Optional.empty()
        : answers.stream().filter(answer -> answer.holds(number)).findFirst();
  }

  /** As it is written down: the keys in the questionnaire's order, a number without needless zeros. */
  String written(String given, List<Answer> chosen) {
    return switch (kind) {
      case NUMBER -> new BigDecimal(given).stripTrailingZeros().toPlainString();
      case SINGLE, YES_NO -> given;
      case MULTIPLE -> chosen.isEmpty() ? NONE : String.join(".", chosen.stream().map(Answer::key).toList());
    };
  }
}
