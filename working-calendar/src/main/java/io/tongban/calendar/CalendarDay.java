package io.tongban.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the calendar says of one day.
 *
 * @param name the holiday (春节) or the name of the local decision; null on ordinary weekdays and weekends
 * @param paper the document that decided it; null unless it is an override
 */
public record CalendarDay(LocalDate date, DayKind kind, @Nullable String name, @Nullable String paper) {

  public boolean working() {
    return kind.working();
  }

  /** In Chinese, for people: {@code 春节放假}, {@code 国庆节调休上班}, {@code 周末}. */
  public String reason() {
    return switch (kind) {
      case WEEKDAY -> "工作日";
      case WEEKEND -> "周末";
      case STATUTORY_DAY_OFF -> name + "放假";
      case MAKE_UP_WORKING_DAY -> name + "调休上班";
      case OVERRIDE_OFF -> "%s放假（%s）".formatted(name, paper);
      case OVERRIDE_WORK -> "%s上班（%s）".formatted(name, paper);
    };
  }
}
