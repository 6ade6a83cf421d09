package io.tongban.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The working days of mainland China. Precedence: local override, then the State Council's notices, then Monday to
 * Friday. Immutable and safe to share; every change gives a new calendar with another {@link #version()}.
 *
 * <p>All counting is O(log n) in the number of decreed days: {@code W(d)}, the number of working days from a fixed
 * origin up to d, is the number of weekdays (arithmetic) plus the balance of decreed deviations (a prefix sum).
 *
 * <p>Dates are legal dates in {@link #ZONE}. Outside the loaded years only overrides and weekends are known.
 */
public final class WorkingCalendar {

  /** The one legal time of the country. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final NavigableMap<LocalDate, StatutoryDay> statutory;
  private final NavigableMap<LocalDate, DayOverride> overrides;
  private final Map<LocalDate, CalendarDay> decreed = new HashMap<>();
  private final int firstYear;
  private final int lastYear;
  private final String version;

  /** Days on which the calendar deviates from Monday to Friday, ascending, as epoch days. */
  private final long[] deviations;
  /** {@code balances[i]}: working days gained (or lost, negative) by the first i deviations. */
  private final long[] balances;

  private WorkingCalendar(
      NavigableMap<LocalDate, StatutoryDay> statutory,
      NavigableMap<LocalDate, DayOverride> overrides,
      int firstYear,
      int lastYear) {
    this.statutory = statutory;
    this.overrides = overrides;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    statutory.values().forEach(day -> decreed.put(day.date(), day.asCalendarDay()));
    overrides.values().forEach(day -> decreed.put(day.date(), day.asCalendarDay()));
    this.deviations = decreed.values().stream()
        .filter(day -> day.working() != Weekdays.contains(day.date()))
        .mapToLong(day -> day.date().toEpochDay())
        .sorted()
        .toArray();
    this.balances = new long[deviations.length + 1];
    for (int i = 0; i < deviations.length; i++) {
      var working = decreed.get(LocalDate.ofEpochDay(deviations[i])).working();
      balances[i + 1] = balances[i] + (working ? 1 : -1);
    }
    this.version = CalendarVersion.of(firstYear, lastYear, decreed.values());
  }

  /** The statutory days of 2007 to 2026 as published by the State Council, without overrides. */
  public static WorkingCalendar statutory() {
    return Bundled.CALENDAR;
  }

  private static final class Bundled {
    static final WorkingCalendar CALENDAR;

    static {
      var days = StatutoryDays.bundled();
      CALENDAR = new WorkingCalendar(
          days, new TreeMap<>(), days.firstKey().getYear(), days.lastKey().getYear());
    }
  }

  /** The legal date of a moment. */
  public static LocalDate dateOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /**
   * The same statutory days with exactly these overrides, the whole table; earlier ones are forgotten.
   *
   * @throws IllegalArgumentException when a date stands twice
   */
  public WorkingCalendar with(Collection<DayOverride> table) {
    var byDate = new TreeMap<LocalDate, DayOverride>();
    for (var override : table) {
      if (byDate.put(override.date(), override) != null) {
        throw new IllegalArgumentException("Two overrides for " + override.date());
      }
    }
    return new WorkingCalendar(statutory, byDate, firstYear, lastYear);
  }

  /**
   * The calendar with the next year of statutory days, or with the last year put right. A notice may also name days in
   * the December before its year; they are added to what that December has.
   *
   * @param notice the complete notice of the year
   * @throws IllegalArgumentException when the year is another, the notice is empty, or a date stands twice or lies
   *     outside
   */
  public WorkingCalendar withYear(int year, Collection<StatutoryDay> notice) {
    if (year != lastYear && year != lastYear + 1) {
      throw new IllegalArgumentException(
          "Year %d does not follow the loaded years %d to %d".formatted(year, firstYear, lastYear));
    }
    if (notice.isEmpty()) throw new IllegalArgumentException("The notice of " + year + " names no day");
    var days = new TreeMap<>(statutory);
    days.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).clear();
    var seen = new TreeMap<LocalDate, StatutoryDay>();
    for (var day : notice) {
      if (day.date().isBefore(LocalDate.of(year - 1, 12, 1)) || day.date().getYear() > year) {
        throw new IllegalArgumentException("The notice of %d cannot name %s".formatted(year, day.date()));
      }
      if (seen.put(day.date(), day) != null) {
        throw new IllegalArgumentException("The notice of %d names %s twice".formatted(year, day.date()));
      }
    }
    days.putAll(seen);
    return new WorkingCalendar(days, overrides, firstYear, Math.max(lastYear, year));
  }

  public CalendarDay kindOf(LocalDate date) {
    var day = decreed.get(date);
    if (day != null) return day;
    return new CalendarDay(date, Weekdays.contains(date) ? DayKind.WEEKDAY : DayKind.WEEKEND, null, null);
  }

  public boolean isWorkingDay(LocalDate date) {
    var day = decreed.get(date);
    return day == null ? Weekdays.contains(date) : day.working();
  }

  /** {@code wd(a, b)}: the working days after a, up to and with b. Negative, the same number, when b lies before a. */
  public int workingDaysAfterUpTo(LocalDate a, LocalDate b) {
    return Math.toIntExact(ordinal(b) - ordinal(a));
  }

  /** {@link #dueDate(LocalDate, int, DayCount)} with the day of the event as day 0. */
  public DueDate dueDate(LocalDate eventDay, int workingDays) {
    return dueDate(eventDay, workingDays, DayCount.FROM_NEXT_DAY);
  }

  /**
   * The last day of a term of so many working days. A term of 0 days ends on the day of the event, whatever day it is;
   * every other term ends on a working day.
   *
   * @throws IllegalArgumentException when the term is negative
   */
  public DueDate dueDate(LocalDate eventDay, int workingDays, DayCount count) {
    if (workingDays < 0) throw new IllegalArgumentException("A term cannot have " + workingDays + " working days");
    var due = workingDays == 0 ? eventDay : dayWithOrdinal(ordinalBeforeDayOne(eventDay, count) + workingDays);
    return new DueDate(due, isProvisional(eventDay, due));
  }

  /** Whether some day from a to b lies in a year whose statutory days are not loaded. */
  public boolean isProvisional(LocalDate a, LocalDate b) {
    return Math.min(a.getYear(), b.getYear()) < firstYear || Math.max(a.getYear(), b.getYear()) > lastYear;
  }

  public int firstLoadedYear() {
    return firstYear;
  }

  public int lastLoadedYear() {
    return lastYear;
  }

  /** The overrides in force, by date. */
  public Collection<DayOverride> overrides() {
    return List.copyOf(overrides.values());
  }

  /**
   * Names what this calendar knows, the same on every machine: {@code 2007-2026/5f0c2b9a1d3e}. A deadline that keeps it
   * can tell whether it was computed with the same days.
   */
  public String version() {
    return version;
  }

  /** {@code W(d)}: working days from a fixed origin up to and with d. Only differences have a meaning. */
  long ordinal(LocalDate date) {
    var day = date.toEpochDay();
    var found = Arrays.binarySearch(deviations, day);
    return Weekdays.upTo(day) + balances[found >= 0 ? found + 1 : -found - 1];
  }

  long ordinalBeforeDayOne(LocalDate eventDay, DayCount count) {
    return switch (count) {
      case FROM_NEXT_DAY -> ordinal(eventDay);
      case FROM_EVENT_DAY -> ordinal(eventDay.minusDays(1));
    };
  }

  /** The first day d with {@code W(d) >= ordinal}: always a working day. */
  LocalDate dayWithOrdinal(long ordinal) {
    int low = 0;
    int high = deviations.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Weekdays.upTo(deviations[middle]) + balances[middle + 1] >= ordinal) high = middle;
      else low = middle + 1;
    }
    // Before deviation number `low` the weekly rhythm holds; if it does not get there, the deviation is the day.
    var day = Weekdays.dayOf(ordinal - balances[low]);
    return LocalDate.ofEpochDay(low < deviations.length ? Math.min(day, deviations[low]) : day);
  }

  @Override
  public String toString() {
    return "WorkingCalendar[" + version + "]";
  }

  /** Monday to Friday as arithmetic on epoch days; the origin is Monday 1969-12-29, three days before epoch day 0. */
  private static final class Weekdays {

    static boolean contains(LocalDate date) {
      return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    static long upTo(long epochDay) {
      var day = epochDay + 3;
      return Math.floorDiv(day, 7L) * 5 + Math.min(Math.floorMod(day, 7L) + 1, 5);
    }

    static long dayOf(long count) {
      return Math.floorDiv(count - 1, 5L) * 7 + Math.floorMod(count - 1, 5L) - 3;
    }
  }
}
