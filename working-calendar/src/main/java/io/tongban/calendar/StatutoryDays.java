package io.tongban.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Reads the bundled table {@code date,holiday,OFF|WORK}. */
final class StatutoryDays {

  private static final String TABLE = "statutory-days.csv";

  private StatutoryDays() {}

  static NavigableMap<LocalDate, StatutoryDay> bundled() {
    var stream = Objects.requireNonNull(StatutoryDays.class.getResourceAsStream(TABLE), TABLE);
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      var days = new TreeMap<LocalDate, StatutoryDay>();
      lines.lines().skip(1).map(StatutoryDays::parse).forEach(day -> {
        if (days.put(day.date(), day) != null) throw new IllegalStateException(TABLE + " names twice " + day.date());
      });
      return days;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StatutoryDay parse(String line) {
    var fields = line.split(",", -1);
    if (fields.length != 3) throw new IllegalStateException(TABLE + " holds a broken line: " + line);
    var off = switch (fields[2]) {
      case "OFF" -> true;
      case "WORK" -> false;
      default -> throw new IllegalStateException(TABLE + " holds an unknown kind: " + line);
    };
    return new StatutoryDay(LocalDate.parse(fields[0]), fields[1], off);
  }
}
