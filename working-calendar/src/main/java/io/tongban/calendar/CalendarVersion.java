package io.tongban.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;

/** A name that depends on nothing but the days: the loaded years and a digest of every decreed day with its reason. */
final class CalendarVersion {

  private CalendarVersion() {}

  static String of(int firstYear, int lastYear, Collection<CalendarDay> days) {
    var digest = sha256();
    days.stream().sorted(Comparator.comparing(CalendarDay::date)).forEach(day -> {
      for (var field : new Object[] {day.date(), day.kind(), day.name(), day.paper()}) {
        digest.update(String.valueOf(field).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
    });
    return "%d-%d/%s".formatted(firstYear, lastYear, HexFormat.of().formatHex(digest.digest(), 0, 6));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
