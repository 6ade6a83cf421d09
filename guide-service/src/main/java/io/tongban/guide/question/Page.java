package io.tongban.guide.question;

import io.tongban.problem.Problem;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** @param next what to pass for the page that follows; null at the end */
record Page(List<QuestionView> items, @Nullable String next) {

  /** Before any question there can be. */
  static final String NEWEST = "9223372036854775807";
  private static final int MOST = 200;

  /** @param found one more than the page holds, when there is more */
  static Page of(List<QuestionView> found, int size, Function<QuestionView, String> next) {
    var page = found.stream().limit(size).toList();
    return new Page(page, found.size() > size ? next.apply(page.getLast()) : null);
  }

  static void checked(int size) {
    if (size < 1 || size > MOST) {
      throw new Problem(400, "invalid-page").field("size").args(MOST);
    }
  }
}
