package io.tongban.supervision.signal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Machine;
import io.tongban.access.Needs;
import io.tongban.access.RegionCode;
import io.tongban.access.Role;
import io.tongban.calendar.WorkingCalendar;
import io.tongban.client.supervision.CaseSignal;
import io.tongban.client.supervision.SignalLevel;
import io.tongban.client.supervision.SupervisionClient;
import io.tongban.supervision.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "supervision", description = "电子监察")
class SignalController implements SupervisionClient {

  private final SignalQueries signals;
  private final MessageSource messages;
  private final JsonMapper json;
  private final Clock clock;

  SignalController(SignalQueries signals, MessageSource messages, JsonMapper json, Clock clock) {
    this.signals = signals;
    this.messages = messages;
    this.json = json;
    this.clock = clock;
  }

  record Organ(String code, String name) {}

  /** @param evidence what the rule counted: {@code on}, {@code workingDays}, {@code limit}, {@code events}, … */
  record SignalView(
      long id, String caseNumber, String rule, int ruleVersion, SignalLevel level, String levelName, String message,
      Instant raisedAt, JsonNode evidence, Organ organ, String region, String receivingRegion, String itemName) {}

  record Summary(SignalQueries.CaseCounts cases, Map<SignalLevel, Long> signals) {}

  @Needs(Role.SUPERVISOR)
  @Operation(summary = "监察信号：Warnings, yellow and red cards, the newest first")
  @GetMapping("/api/supervision/signals")
  Page<SignalView> signals(
      @Parameter(description = "办件编号") @RequestParam(name = "case", required = false) @Nullable String caseNumber,
      @RequestParam(required = false) @Nullable RegionCode region,
      @RequestParam(required = false) @Nullable SignalLevel level,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "20") int size,
      Caller caller, Locale locale) {
    var found = signals.page(
        Area.of(caller, region), caseNumber, level, Page.key(after, Long.MAX_VALUE), Page.checked(size) + 1);
    return Page.of(found, size, SignalRow::id).map(row -> view(row, locale));
  }

  @Needs(Role.SUPERVISOR)
  @Operation(summary = "概况：Cases and signals by level within the region")
  @GetMapping("/api/supervision/summary")
  Summary summary(@RequestParam(required = false) @Nullable RegionCode region, Caller caller) {
    var area = Area.of(caller, region);
    return new Summary(
        signals.countCases(area, WorkingCalendar.dateOf(clock.instant())), signals.countPerLevel(area));
  }

  @Machine
  @Operation(summary = "办件信号：All signals of a case, for other services")
  @Override
  public List<CaseSignal> signals(String caseNumber) {
    return signals.ofCase(caseNumber).stream()
        .map(row -> new CaseSignal(row.id(), row.caseNumber(), row.rule(), row.ruleVersion(),
            SignalLevel.valueOf(row.level()), row.raisedAt(),
            json.convertValue(row.evidence(), new TypeReference<Map<String, Object>>() {})))
        .toList();
  }

  private SignalView view(SignalRow row, Locale locale) {
    var counted = new Object[] {row.evidence().path("workingDays").asInt(), row.evidence().path("limit").asInt()};
    return new SignalView(row.id(), row.caseNumber(), row.rule(), row.ruleVersion(), SignalLevel.valueOf(row.level()),
        messages.getMessage("level." + row.level(), null, locale),
        messages.getMessage(row.messageKey() + "." + row.level(), counted, locale),
        row.raisedAt(), row.evidence(), new Organ(row.organ(), row.organName()), row.region(), row.receivingRegion(),
        row.itemName());
  }
}
