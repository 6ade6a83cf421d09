package io.tongban.catalog;

import io.tongban.problem.Problem;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list, in the order of its key.
 *
 * @param total of the whole list; null where a caller follows {@code next} and knows it already
 * @param next what to send as {@code after} for the following piece; null at the end
 */
public record Page<T>(List<T> items, @Nullable Long total, @Nullable String next) {

  private static final int MOST = 100;

  /** @throws Problem when the size is not 1 to 100 or the page number is negative */
  public static void require(int size, int page) {
    if (size < 1 || size > MOST) {
      throw new Problem(400, "invalid-page").field("size").args(MOST);
    }
    if (page < 0 || page > Integer.MAX_VALUE / MOST) {
      throw new Problem(400, "invalid-page").field("page").args(MOST);
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

  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), total, next);
  }
}
