package io.tongban.catalog.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Several entries in one cell: one a line; where lines are numbered, those without a number go on with the one before. */
final class NumberedText {

  private static final Pattern NUMBER =
      Pattern.compile("^(?:\\d{1,3}\\s*[.．、)）]|[（(]\\d{1,3}[)）]|[（(]?[一二三四五六七八九十]{1,3}[)）]?、|[①-⑳])\\s*");

  private NumberedText() {}

  /** Without their numbers; empty for an empty text. */
  static List<String> entries(String text) {
    var lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    var numbered = !lines.isEmpty() && NUMBER.matcher(lines.getFirst()).find();
    var entries = new ArrayList<String>();
    for (var line : lines) {
      var number = NUMBER.matcher(line);
      if (!numbered || number.find()) {
        entries.add(NUMBER.matcher(line).replaceFirst(""));
      } else {
        entries.set(entries.size() - 1, entries.getLast() + "\n" + line);
      }
    }
    return entries;
  }

  static String numbered(List<String> entries) {
    var text = new StringBuilder();
    for (var n = 0; n < entries.size(); n++) {
      text.append(n == 0 ? "" : "\n").append(n + 1).append(". ").append(entries.get(n));
    }
    return text.toString();
  }
}
