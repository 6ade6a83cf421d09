package io.tongban.client.supervision;

import java.time.Instant;
import java.util.Map;

/**
 * A signal as other services see it.
 *
 * @param rule id in the rule base: {@code T01}
 * @param evidence what the rule counted: {@code on}, {@code workingDays}, {@code limit}, {@code events}, …
 */
public record CaseSignal(
    long id, String caseNumber, String rule, int ruleVersion, SignalLevel level, Instant raisedAt,
    Map<String, Object> evidence) {}
