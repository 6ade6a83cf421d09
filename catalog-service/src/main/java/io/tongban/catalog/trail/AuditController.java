package io.tongban.catalog.trail;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.access.Needs;
import io.tongban.catalog.Page;
import io.tongban.catalog.audit.Action;
import io.tongban.catalog.item.FieldChange;
import io.tongban.catalog.item.FieldText;
import io.tongban.catalog.item.FieldTexts;
import io.tongban.catalog.trail.AuditEntries.Entry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/catalog/audit")
@Tag(name = "审计记录 Audit")
class AuditController {

  private final AuditEntries entries;
  private final FieldTexts fields;
  private final MessageSource messages;

  AuditController(AuditEntries entries, FieldTexts fields, MessageSource messages) {
    this.entries = entries;
    this.fields = fields;
    this.messages = messages;
  }

  @Needs({CATALOGUE_ADMINISTRATOR, SUPERVISOR})
  @GetMapping
  @Operation(
      summary = "审计记录：Who changed what in the catalogue, when, and from which value to which; newest first",
      description = """
          Of the regions that the caller keeps or watches. actor: an id or a whole name. from and until (exclusive)
          are moments. changes gives the fields in words; details is the record as it was written. Nothing can change
          or delete an entry.""")
  Page<AuditView> list(
      @RequestParam @Nullable Long edition,
      @RequestParam @Nullable String item,
      @RequestParam @Nullable String actor,
      @RequestParam @Nullable Action action,
      @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Instant from,
      @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Instant until,
      @RequestParam @Nullable Long after,
      @RequestParam(defaultValue = "20") int size,
      @Parameter(hidden = true) Caller caller,
      Locale locale) {
    Page.require(size, 0);
    var prefixes = Stream.of(CATALOGUE_ADMINISTRATOR, SUPERVISOR)
        .flatMap(role -> caller.grantsOf(role).stream())
        .filter(grant -> grant.organ().equals(Grant.EVERY_ORGAN))
        .map(grant -> grant.region().prefix())
        .toList();
    var filter = new AuditFilter(prefixes, edition, blank(item), blank(actor), action, from, until);
    return Page.of(entries.list(filter, after == null ? Long.MAX_VALUE : after, size + 1), size, null,
        entry -> Long.toString(entry.id())).map(entry -> view(entry, locale));
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private AuditView view(Entry entry, Locale locale) {
    var changes = entry.details().path("changes").valueStream()
        .filter(change -> change.has("path"))
        .map(change -> fields.of(new FieldChange(change.path("path").asString(), change.get("before"),
            change.get("after")), locale))
        .toList();
    var details = new LinkedHashMap<String, JsonNode>();
    entry.details().propertyStream()
        .filter(detail -> !detail.getKey().equals("changes") || changes.isEmpty())
        .forEach(detail -> details.put(detail.getKey(), detail.getValue()));
    return new AuditView(entry.id(), entry.at(), entry.actor(), entry.actorName(), entry.action(),
        messages.getMessage("action." + entry.action(), null, entry.action(), locale), entry.region(),
        entry.edition(), entry.editionTitle(), entry.item(), entry.importJob(), changes, details);
  }

  /**
   * @param editionTitle null when it is about no edition, or about a draft that was deleted since
   * @param changes from which value to which
   * @param details what else was recorded
   */
  record AuditView(long id, Instant at, String actor, String actorName, String action, @Nullable String actionName,
      String region, @Nullable Long edition, @Nullable String editionTitle, @Nullable String item,
      @Nullable Long importJob, List<FieldText> changes, Map<String, JsonNode> details) {}
}
