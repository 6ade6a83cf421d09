package io.tongban.guide.history.model;

/** A line that says otherwise what it said before. */
public record Reworded(String before, String after) {

  /** Characters of a line that is told whole. */
  private static final int WHOLE = 30;
  /** Of the longer line, how much of it both have at their ends if one became the other. */
  private static final double ALIKE = 0.5;
  private static final String CLAUSE_ENDS = "，。；、：！？（）";
  private static final String CUT = "…";

  /** Whether one line is likely what became of the other, not another line. */
  static boolean likely(String before, String after) {
    var most = Math.max(before.length(), after.length());
    return most > 0 && begin(before, after) + end(before, after) >= most * ALIKE;
  }

  /** The clauses that differ, with … for the others. */
  public Reworded shortened() {
    if (Math.max(before.length(), after.length()) <= WHOLE) {
      return this;
    }
    var from = begin(before, after);
    while (from > 0 && CLAUSE_ENDS.indexOf(before.charAt(from - 1)) < 0) {
      from--;
    }
    var tail = end(before, after);
    while (tail > 0 && CLAUSE_ENDS.indexOf(before.charAt(before.length() - tail)) < 0) {
      tail--;
    }
    return new Reworded(cut(before, from, tail), cut(after, from, tail));
  }

  private static String cut(String line, int from, int tail) {
    return (from == 0 ? "" : CUT) + line.substring(from, Math.max(from, line.length() - tail)) + (tail == 0 ? "" : CUT);
  }

  /** How many characters both begin with. */
  private static int begin(String one, String other) {
    var n = 0;
    while (n < Math.min(one.length(), other.length()) && one.charAt(n) == other.charAt(n)) {
      n++;
    }
    return n;
  }

  /** How many characters both end with, of those after what both begin with. */
  private static int end(String one, String other) {
    var most = Math.min(one.length(), other.length()) - begin(one, other);
    var n = 0;
    while (n < most && one.charAt(one.length() - 1 - n) == other.charAt(other.length() - 1 - n)) {
      n++;
    }
    return n;
  }
}
