package io.tongban.supervision.signal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.RegionCode;
import io.tongban.access.Role;
import io.tongban.client.supervision.SignalLevel;
import io.tongban.supervision.Page;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "supervision", description = "电子监察")
class GuideSignalController {

  private final GuideSignals signals;
  private final MessageSource messages;

  GuideSignalController(GuideSignals signals, MessageSource messages) {
    this.signals = signals;
    this.messages = messages;
  }

  record Organ(String code, String name) {}

  /** @param open whether it is still not done */
  record GuideSignalView(long id, String itemCode, String itemName, String rule, int ruleVersion, SignalLevel level,
      String levelName, String message, Instant raisedAt, JsonNode evidence, Organ organ, String region,
      boolean open) {}

  @Needs(Role.SUPERVISOR)
  @Operation(
      summary = "办事指南的预警与黄牌，最新的在前：Signals on guides and on what is asked at them, newest first",
      description = """
          C01: a guide is incomplete or rests on what is in force no more; C06: it lags behind; C07, C08: a question or
          a correction is not answered. open: only those still not done, or only the others.""")
  @GetMapping("/api/supervision/guide-signals")
  Page<GuideSignalView> signals(
      @RequestParam(required = false) @Nullable RegionCode region,
      @RequestParam(required = false) @Nullable SignalLevel level,
      @RequestParam(required = false) @Nullable Boolean open,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "20") int size,
      @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) Locale locale) {
    var found = signals.page(
        Area.of(caller, region), level, open, Page.key(after, Long.MAX_VALUE), Page.checked(size) + 1);
    return Page.of(found, size, GuideSignals.Row::id).map(row -> view(row, locale));
  }

  private GuideSignalView view(GuideSignals.Row row, Locale locale) {
    var evidence = row.evidence();
    var counted = new Object[] {evidence.path("workingDays").asInt(), evidence.path("limit").asInt(),
        evidence.path("missing").size(), evidence.path("ended").size()};
    return new GuideSignalView(row.id(), row.code(), row.name(), row.rule(), row.ruleVersion(),
        SignalLevel.valueOf(row.level()), messages.getMessage("level." + row.level(), null, locale),
        messages.getMessage(row.messageKey() + "." + row.level(), counted, locale), row.raisedAt(), row.evidence(),
        new Organ(row.organ(), row.organName()), row.region(), row.open());
  }
}
