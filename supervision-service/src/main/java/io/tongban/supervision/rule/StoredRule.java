package io.tongban.supervision.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One version of a rule as the rule base holds it.
 *
 * @param family TIME, PROCESS, CONTENT or FEE
 * @param ladder array of {@code {level, from}}
 * @param mode ON, OFF or TRIAL
 */
public record StoredRule(
    String id,
    int version,
    String family,
    String trigger,
    JsonNode ladder,
    JsonNode parameters,
    String legalBasis,
    String messageKey,
    String mode,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    String approver) {}
