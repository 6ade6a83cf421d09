package io.tongban.guide.page.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * When a window is open, read from how guides write it: 工作日9:00—12:00，13:30—17:00；周六9:00—12:00. Days that are not
 * written in one of the known ways are left out.
 */
public record OpeningHours(List<String> days, String opens, String closes) {

  private static final List<String> WEEK =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final Map<String, List<String>> DAYS = Map.ofEntries(
      Map.entry("工作日", WEEK.subList(0, 5)), Map.entry("周一至周五", WEEK.subList(0, 5)),
      Map.entry("星期一至星期五", WEEK.subList(0, 5)), Map.entry("周一至周六", WEEK.subList(0, 6)),
      Map.entry("周一至周日", WEEK), Map.entry("每天", WEEK), Map.entry("每日", WEEK),
      Map.entry("周六", WEEK.subList(5, 6)), Map.entry("星期六", WEEK.subList(5, 6)),
      Map.entry("周日", WEEK.subList(6, 7)), Map.entry("星期日", WEEK.subList(6, 7)),
      Map.entry("周末", WEEK.subList(5, 7)));
  private static final Pattern PART = Pattern.compile(
      "(周一至周[五六日]|星期一至星期五|工作日|每天|每日|周末|周[六日]|星期[六日])"
      + "|([01]?\\d|2[0-3])[:：]([0-5]\\d)\\s*(?:—|–|-|－|~|至|到)+\\s*([01]?\\d|2[0-3])[:：]([0-5]\\d)");

  /** Nothing when no times stand in the text. */
  public static List<OpeningHours> in(String text) {
    var hours = new ArrayList<OpeningHours>();
    List<String> days = List.of();
    var parts = PART.matcher(text);
    while (parts.find()) {
      if (parts.group(1) != null) {
        days = DAYS.getOrDefault(parts.group(1), List.of());
      } else if (!days.isEmpty()) {
        hours.add(new OpeningHours(days, time(parts.group(2), parts.group(3)), time(parts.group(4), parts.group(5))));
      }
    }
    return List.copyOf(hours);
  }

  private static String time(String hour, String minute) {
    return "%02d:%s".formatted(Integer.parseInt(hour), minute);
  }
}
