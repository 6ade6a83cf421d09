package io.tongban.supervision;

import io.tongban.problem.Problem;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list.
 *
 * @param total of the whole list; null where it is not cheap
 * @param next what to send as {@code after} for the following piece; null at the end
 */
public record Page<T>(List<T> items, @Nullable Long total, @Nullable String next) {

  private static final int MOST = 100;

  /** @throws Problem 400 {@code invalid-page} unless the size is 1 to 100 */
  public static int checked(int size) {
    if (size < 1 || size > MOST) throw new Problem(400, "invalid-page").field("size").args(MOST);
    return size;
  }

  /** @throws Problem 400 {@code invalid-page} unless the text is a key that a page gave as {@code next} */
  public static long key(@Nullable String after, long otherwise) {
    if (after == null) return otherwise;
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException e) {
      throw new Problem(400, "invalid-page", e).field("after").args(MOST);
    }
  }

  /** @param found up to {@code size + 1} rows: the one too many tells that there are more */
  public static <T> Page<T> of(List<T> found, int size, Function<T, Long> key) {
    if (found.size() <= size) return new Page<>(found, null, null);
    var items = List.copyOf(found.subList(0, size));
    return new Page<>(items, null, key.apply(items.getLast()).toString());
  }

  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), total, next);
  }
}
