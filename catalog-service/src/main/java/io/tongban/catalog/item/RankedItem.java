package io.tongban.catalog.item;

import java.util.regex.Pattern;

/**
 * An item among those that answer a question.
 *
 * @param rank 0 for what answers best
 */
record RankedItem(EditionItem held, int rank) {

  /** Where a list goes on: {@code 1~A0001}. */
  record Place(int rank, ItemCode code) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})~(.+)");

    /** @throws IllegalArgumentException when the text is no such place */
    static Place of(String text) {
      var matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new IllegalArgumentException("Not a place in a list: " + text);
      }
      return new Place(Integer.parseInt(matcher.group(1)), new ItemCode(matcher.group(2)));
    }
  }

  String place() {
    return rank + "~" + held.item().code();
  }
}
