package io.tongban.application.deadline;

import io.tongban.calendar.LegalBasis;
import io.tongban.calendar.Limit;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The law's numbers of days as dated data. They change by migration only, so they are read once. */
@Component
class LegalLimits {

  enum Kind {
    /** 一次性告知补正. */
    CORRECTION_NOTICE,
    /** 经本行政机关负责人批准延长, at most. */
    DECISION_EXTENSION,
    /** 颁发、送达行政许可证件. */
    DELIVERY
  }

  private final Map<Kind, NavigableMap<LocalDate, Limit>> limits = new EnumMap<>(Kind.class);

  LegalLimits(JdbcClient jdbc) {
    jdbc.sql("select kind, effective_from, working_days, document, article from legal_limit")
        .query(row -> {
          limits.computeIfAbsent(Kind.valueOf(row.getString("kind")), kind -> new TreeMap<>()).put(
              row.getObject("effective_from", LocalDate.class),
              new Limit(row.getInt("working_days"),
                  new LegalBasis(row.getString("document"), row.getString("article"))));
        });
  }

  /** @throws IllegalStateException when the law knows no such limit on that day */
  Limit inForce(Kind kind, LocalDate on) {
    var dated = limits.get(kind);
    var found = dated == null ? null : dated.floorEntry(on);
    if (found == null) throw new IllegalStateException("No " + kind + " is in force on " + on);
    return found.getValue();
  }
}
