package io.tongban.launcher.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What the story counted, and the table it ends with. */
public final class Tally {

  public enum Count {
    ROWS_READ("清单行数", "rows read"),
    ROWS_IMPORTED("导入事项", "imported"),
    ROWS_REFUSED("拒绝行数", "refused"),
    GUIDES("办事指南", "guides written"),
    PUBLIC_SERVICES("公共服务", "public services published"),
    SUBMITTED("提交办件", "cases submitted"),
    ACCEPTED("受理", "accepted"),
    NOT_ACCEPTED("不予受理", "not accepted"),
    CORRECTED("补正", "corrected"),
    WITHDRAWN("撤回", "withdrawn"),
    GRANTED("准予许可", "granted"),
    REFUSED("不予许可", "refused"),
    LICENCES("证照核验", "licences verified"),
    EVENTS_SEEN("监察所见环节", "events supervision saw"),
    WARNINGS("预警", "warnings"),
    YELLOW("黄牌", "yellow cards"),
    RED("红牌", "red cards");

    private final String chinese;
    private final String english;

    Count(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }
  }

  private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
  private final Map<String, Integer> reasons = new TreeMap<>();
  private final Map<String, Duration> times = new LinkedHashMap<>();
  private int steps;

  void add(Count count) {
    add(count, 1);
  }

  void add(Count count, int number) {
    counts.merge(count, number, Integer::sum);
  }

  public int of(Count count) {
    return counts.getOrDefault(count, 0);
  }

  /** How many entries the logs of the cases must have: every step taken. */
  public int steps() {
    return steps;
  }

  void step() {
    steps++;
  }

  /** @param reason the row problem's code, as in the import report */
  void refused(String reason) {
    reasons.merge(reason, 1, Integer::sum);
  }

  void took(String part, Duration time) {
    times.merge(part, time, Duration::plus);
  }

  void print(PrintStream out) {
    out.println();
    for (var count : Count.values()) {
      line(out, count.chinese, count.english, String.valueOf(of(count)));
      if (count == Count.ROWS_REFUSED) {
        reasons.forEach((reason, number) -> line(out, "", "  " + reason, String.valueOf(number)));
      }
    }
    times.forEach((part, time) -> line(out, "用时（秒）", part, "%.1f".formatted(time.toMillis() / 1000.0)));
  }

  /** Chinese characters take two columns of a terminal. */
  private static void line(PrintStream out, String chinese, String english, String value) {
    var width = chinese.codePoints().map(point -> point > 0x2e80 ? 2 : 1).sum();
    out.println("  " + chinese + " ".repeat(Math.max(1, 16 - width)) + "%-34s%10s".formatted(english, value));
  }
}
