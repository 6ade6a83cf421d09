package io.tongban.supervision.guides;

import io.tongban.supervision.guides.model.LatenessRule.Term;
import java.util.Map;

/**
 * Something an organ owes at a guide until it is done.
 *
 * @param rule that watches it
 * @param subject code of the item, or number of the question; with the rule, names the duty
 * @param code of the item
 * @param basis on which the term rests; empty where there is no term
 * @param details what else was told, for the evidence
 */
record Duty(String rule, String subject, String code, String name, String region, String organ, String organName,
    Term term, String basis, Map<String, Object> details) {}
