package io.tongban.supervision.business;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.RegionCode;
import io.tongban.access.Role;
import io.tongban.client.application.CaseEvent;
import io.tongban.problem.Problem;
import io.tongban.supervision.Page;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "supervision", description = "电子监察")
class CaseEventController {

  private final CaseLog log;
  private final MessageSource messages;

  CaseEventController(CaseLog log, MessageSource messages) {
    this.log = log;
    this.messages = messages;
  }

  /**
   * @param at when it happened
   * @param recordedAt when supervision learnt of it
   */
  record EventView(
      UUID id, long sequence, String type, String typeName, Instant at, Instant recordedAt, String actorId,
      String actorName, String actorRole, String clock, Map<String, @Nullable Object> details,
      @Nullable String traceId) {}

  @Needs(Role.SUPERVISOR)
  @Operation(summary = "监察业务记录：All that was observed of a case, in its order")
  @GetMapping("/api/supervision/cases/{caseNumber}/events")
  Page<EventView> events(@PathVariable String caseNumber, Caller caller, Locale locale) {
    var events = log.of(caseNumber);
    if (events.isEmpty()) throw new Problem(404, "case-unknown").args(caseNumber);
    if (!mayWatch(caller, events.getFirst().event().terms())) throw new Problem(403, "wrong-region");
    return new Page<>(events.stream().map(event -> view(event, locale)).toList(), (long) events.size(), null);
  }

  private static boolean mayWatch(Caller caller, CaseEvent.Terms terms) {
    return caller.may(Role.SUPERVISOR, new RegionCode(terms.region()), terms.organCode())
        || caller.may(Role.SUPERVISOR, new RegionCode(terms.receivingRegion()), terms.organCode());
  }

  private EventView view(LoggedEvent logged, Locale locale) {
    var event = logged.event();
    return new EventView(logged.id(), event.sequence(), event.type().name(),
        messages.getMessage("event." + event.type(), null, locale), event.at(), logged.recordedAt(),
        event.actorId(), event.actorName(), event.actorRole(), event.clock().name(), event.details(), logged.traceId());
  }
}
