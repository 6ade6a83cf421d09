package io.tongban.guide.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what somebody meant to type in names that are spelt right. Characters that sound alike are the nearest to each
 * other (食品径营), then neighbours that changed places, then one too few, too many or another.
 */
final class Correction {

  private static final float SOUNDS_ALIKE = 0.3f;
  private static final float SWAPPED = 0.6f;
  private static final float OTHER = 0.8f;

  private static final Pattern HAN = Pattern.compile("[\\u3400-\\u9FFF]+");

  private Correction() {}

  /** Part of a right text that is like what was typed; cost 0 when it is the same. */
  record Likeness(String text, float cost) {}

  /** The part of any of the texts that is most like what was typed; null when none is like it. */
  static @Nullable String of(String typed, Collection<String> texts) {
    var best = new Likeness("", limit(typed.length()));
    var sounds = sounds(typed);
    for (var text : texts) {
      var found = nearest(typed, sounds, text, sounds(text));
      if (found.cost() < best.cost() || best.text().isEmpty() && found.cost() <= best.cost()) {
        best = found;
      }
    }
    return best.text().isEmpty() || best.text().equals(typed) || !HAN.matcher(best.text()).matches()
        ? null
        : best.text();
  }

  /** A short word allows little: most words of two characters are one character away from others. */
  private static float limit(int length) {
    return switch (length) {
      case 0, 1, 2 -> SOUNDS_ALIKE;
      case 3 -> SWAPPED;
      case 4, 5 -> OTHER;
      case 6, 7 -> OTHER + SWAPPED;
      default -> 2 * OTHER;
    };
  }

  private static List<String> sounds(String text) {
    var sounds = new ArrayList<String>();
    text.chars().forEach(c -> sounds.add(Sound.of((char) c)));
    return sounds;
  }

  /** Sellers' search for the cheapest alignment with any part of the text, with swaps of neighbours. */
  private static Likeness nearest(String typed, List<String> typedSounds, String text, List<String> textSounds) {
    var rows = typed.length() + 1;
    var columns = text.length() + 1;
    var cost = new float[rows][columns];
    var begin = new int[rows][columns];
    for (var column = 0; column < columns; column++) {
      begin[0][column] = column;
    }
    for (var row = 1; row < rows; row++) {
      cost[row][0] = row * OTHER;
      for (var column = 1; column < columns; column++) {
        var same = typed.charAt(row - 1) == text.charAt(column - 1) ? 0
            : typedSounds.get(row - 1).equals(textSounds.get(column - 1)) ? SOUNDS_ALIKE : OTHER;
        take(cost, begin, row, column, row - 1, column - 1, same);
        offer(cost, begin, row, column, row - 1, column, OTHER);
        offer(cost, begin, row, column, row, column - 1, OTHER);
        if (row > 1 && column > 1 && typed.charAt(row - 1) == text.charAt(column - 2)
            && typed.charAt(row - 2) == text.charAt(column - 1)) {
          offer(cost, begin, row, column, row - 2, column - 2, SWAPPED);
        }
      }
    }
    var end = 0;
    for (var column = 1; column < columns; column++) {
      if (cost[rows - 1][column] <= cost[rows - 1][end]) {
        end = column;
      }
    }
    return new Likeness(text.substring(begin[rows - 1][end], end), cost[rows - 1][end]);
  }

  private static void offer(float[][] cost, int[][] begin, int row, int column, int fromRow, int fromColumn,
      float step) {
    if (cost[fromRow][fromColumn] + step < cost[row][column]) {
      take(cost, begin, row, column, fromRow, fromColumn, step);
    }
  }

  private static void take(float[][] cost, int[][] begin, int row, int column, int fromRow, int fromColumn,
      float step) {
    cost[row][column] = cost[fromRow][fromColumn] + step;
    begin[row][column] = begin[fromRow][fromColumn];
  }
}
