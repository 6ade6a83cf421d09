package io.tongban.identity;

import io.tongban.problem.Problem;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list, in the order of its key.
 *
 * @param next what to send as {@code after} for the following piece; null at the end
 */
public record Page<T>(List<T> items, @Nullable Long total, @Nullable String next) {

  private static final int MOST = 100;

  /** @throws Problem when the size is not 1 to 100 */
  public static void requireSize(int size) {
    if (size < 1 || size > MOST) {
      throw new Problem(400, "invalid-page").field("size").args(MOST);
    }
  }

  /** @param found up to {@code size + 1} rows: the one too many tells that there are more */
  public static <T> Page<T> of(List<T> found, int size, @Nullable Long total, Function<T, String> key) {
    if (found.size() <= size) {
      return new Page<>(found, total, null);
    }
    var items = found.subList(0, size);
    return new Page<>(items, total, key.apply(items.getLast()));
  }
}
