package io.tongban.application;

import io.tongban.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param total given where it is cheap
 * @param next pass it as {@code after} for the following page; null at the end
 */
public record Page<T>(List<T> items, @Nullable Long total, @Nullable String next) {

  private static final int LARGEST = 100;

  /** @throws Problem 400 {@code invalid-page} unless the size is 1 to 100 */
  public static int checked(int size) {
    if (size < 1 || size > LARGEST) throw new Problem(400, "invalid-page").field("size").args(LARGEST);
    return size;
  }
}
