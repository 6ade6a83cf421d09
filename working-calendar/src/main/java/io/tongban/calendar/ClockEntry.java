package io.tongban.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What is stored of a legal clock: dated facts, never remaining time. Dates are legal dates in
 * {@link WorkingCalendar#ZONE}.
 */
public sealed interface ClockEntry {

  LocalDate on();

  /** The term begins; {@code on} is day 0 unless the limit counts otherwise. */
  record Start(LocalDate on) implements ClockEntry {
    public Start {
      Objects.requireNonNull(on, "on");
    }
  }

  /**
   * The clock stops for a lawful reason (行政许可法 art. 45). The applicant was told in writing how long it will take.
   *
   * @param expectedWorkingDays what the notice says, at least 1
   * @param noticeNumber number of the written notice
   */
  record Stop(LocalDate on, ExcludedTime reason, int expectedWorkingDays, String noticeNumber) implements ClockEntry {
    public Stop {
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(reason, "reason");
      if (expectedWorkingDays < 1) throw new IllegalArgumentException("A stop is expected to last at least one day");
      if (noticeNumber.isBlank()) throw new IllegalArgumentException("A stop needs the number of its written notice");
    }
  }

  record Resume(LocalDate on) implements ClockEntry {
    public Resume {
      Objects.requireNonNull(on, "on");
    }
  }

  /** The term is longer by so many working days; who may grant it, and how often, the caller's rules say. */
  record Extend(LocalDate on, int workingDays) implements ClockEntry {
    public Extend {
      Objects.requireNonNull(on, "on");
      if (workingDays < 1) throw new IllegalArgumentException("An extension has at least one working day");
    }
  }

  /**
   * The term begins anew and what was counted, excluded or extended before is forgotten: an amended or corrected
   * application arrived. It may follow an {@link End}.
   */
  record Reset(LocalDate on) implements ClockEntry {
    public Reset {
      Objects.requireNonNull(on, "on");
    }
  }

  /** The act that was due is done; nothing counts after this day. */
  record End(LocalDate on) implements ClockEntry {
    public End {
      Objects.requireNonNull(on, "on");
    }
  }
}
