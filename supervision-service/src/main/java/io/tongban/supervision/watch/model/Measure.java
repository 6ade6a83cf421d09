package io.tongban.supervision.watch.model;

import java.util.List;
import java.util.Map;

/**
 * What a rule measured on one day.
 *
 * @param value compared with the rule's ladder; grows by one with each working day while {@code growing}
 * @param events sequences of the events it rests on
 * @param counted the numbers behind it, for the evidence
 */
public record Measure(int value, boolean growing, List<Long> events, Map<String, Object> counted) {}
