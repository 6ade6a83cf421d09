package io.tongban.guide.situation.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param from of a number range, the first number in it; null for other kinds of question
 * @param below of a number range, the first number behind it; null where it reaches to the question's end
 * @param next keys of the questions that this answer leads to
 */
public record Answer(
    String key,
    Wording text,
    @Nullable BigDecimal from,
    @Nullable BigDecimal below,
    List<String> next,
    List<Effect> effects) {

  public Answer {
    next = List.copyOf(next);
    effects = List.copyOf(effects);
  }

  boolean holds(BigDecimal number) {
    return from != null && number.compareTo(from) >= 0 && (below == null || number.compareTo(below) < 0);
  }
}
