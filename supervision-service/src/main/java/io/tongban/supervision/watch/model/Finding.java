package io.tongban.supervision.watch.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a rule found on a case.
 *
 * @param on the day at whose end it was first so
 * @param events sequences of the case's events it rests on
 * @param evidence what was counted, with which calendar
 */
public record Finding(RuleVersion rule, Level level, LocalDate on, List<Long> events, Map<String, Object> evidence) {}
