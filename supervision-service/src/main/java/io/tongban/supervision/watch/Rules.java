package io.tongban.supervision.watch;

import io.tongban.supervision.rule.RuleBase;
import io.tongban.supervision.rule.StoredRule;
import io.tongban.supervision.watch.model.Mode;
import io.tongban.supervision.watch.model.RuleVersion;
import io.tongban.supervision.watch.model.TimeRule;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The time rules of the rule base, typed. A row that cannot be read stops the evaluation: no rule is left out. */
@Component
class Rules {

  private final RuleBase stored;
  private final JsonMapper json;

  Rules(RuleBase stored, JsonMapper json) {
    this.stored = stored;
    this.json = json;
  }

  List<RuleVersion> all() {
    return stored.all().stream().filter(rule -> rule.family().equals("TIME")).map(this::typed).toList();
  }

  private RuleVersion typed(StoredRule rule) {
    return new RuleVersion(
        TimeRule.valueOf(rule.id()),
        rule.version(),
        Mode.valueOf(rule.mode()),
        json.convertValue(rule.ladder(), new TypeReference<List<RuleVersion.Step>>() {}),
        json.convertValue(rule.parameters(), new TypeReference<Map<String, Object>>() {}),
        rule.effectiveFrom(),
        rule.effectiveTo());
  }
}
