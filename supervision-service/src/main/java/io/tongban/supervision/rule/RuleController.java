package io.tongban.supervision.rule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Needs;
import io.tongban.access.Role;
import io.tongban.supervision.Page;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "supervision", description = "电子监察")
class RuleController {

  private final RuleBase rules;
  private final MessageSource messages;

  RuleController(RuleBase rules, MessageSource messages) {
    this.rules = rules;
    this.messages = messages;
  }

  /** @param ladder from which measure on which level holds */
  record RuleView(
      String id, int version, String family, String name, String trigger, JsonNode ladder, JsonNode parameters,
      String legalBasis, String mode, LocalDate effectiveFrom, @Nullable LocalDate effectiveTo, String approver) {}

  @Needs(Role.SUPERVISOR)
  @Operation(summary = "监察规则信息库：All rules and their versions")
  @GetMapping("/api/supervision/rules")
  Page<RuleView> rules(Locale locale) {
    var all = rules.all().stream().map(rule -> view(rule, locale)).toList();
    return new Page<>(all, (long) all.size(), null);
  }

  private RuleView view(StoredRule rule, Locale locale) {
    return new RuleView(rule.id(), rule.version(), rule.family(),
        messages.getMessage(rule.messageKey() + ".name", null, locale), rule.trigger(), rule.ladder(),
        rule.parameters(), rule.legalBasis(), rule.mode(), rule.effectiveFrom(), rule.effectiveTo(), rule.approver());
  }
}
