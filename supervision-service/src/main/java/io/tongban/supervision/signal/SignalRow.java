package io.tongban.supervision.signal;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** A raised signal as it is stored, with the item and organ of its case. */
record SignalRow(
    long id, String caseNumber, String rule, int ruleVersion, String messageKey, String level, Instant raisedAt,
    JsonNode evidence, String itemName, String region, String receivingRegion, String organ, String organName) {}
