package io.tongban.catalog.change;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.Public;
import io.tongban.catalog.Page;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.change.DeclaredChange.RunningCases;
import io.tongban.catalog.change.DifferenceViews.GroundsView;
import io.tongban.catalog.edition.EditionAccess;
import io.tongban.catalog.item.ItemCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalog/editions/{edition}/changes")
@Tag(name = "目录变更 Changes")
class ChangeController {

  private final Changing changing;
  private final DeclaredChanges changes;
  private final ComparedEditions editions;
  private final ChangeTexts texts;
  private final EditionAccess access;

  ChangeController(Changing changing, DeclaredChanges changes, ComparedEditions editions, ChangeTexts texts,
      EditionAccess access) {
    this.changing = changing;
    this.changes = changes;
    this.editions = editions;
    this.texts = texts;
    this.access = access;
  }

  @Public
  @GetMapping
  @Operation(summary = "变更说明列表：The changes declared in an edition, in the order in which they were declared")
  Page<ChangeView> list(@PathVariable long edition, @RequestParam @Nullable Long after,
      @RequestParam(defaultValue = "20") int size, @Parameter(hidden = true) Caller caller, Locale locale) {
    Page.require(size, 0);
    access.requireVisible(edition, caller);
    var page = Page.of(changes.stored(edition, after == null ? 0 : after, size + 1), size, null,
        change -> Long.toString(change.id()));
    var names = editions.names(edition, page.items().stream().map(StoredChange::change)
        .flatMap(change -> Stream.concat(change.before().stream(), change.after().stream()))
        .map(ItemCode::value).collect(Collectors.toSet()));
    return page.map(change -> view(change, names, locale));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "办理变更：Cancel, transfer, merge or split items of a draft, or give the reason for what was changed in it",
      description = """
          The items follow in the same step, all or none. A code that begins with the organ's code follows a transfer;
          the old code stays known as 原编码. Delegation and withdrawal are decided between tiers, not here.""")
  Declared declare(@PathVariable long edition, @RequestBody @Valid ChangeWish wish,
      @Parameter(hidden = true) Caller caller) {
    access.requireKept(edition, caller);
    return new Declared(changing.declare(edition, wish, Actor.of(caller)));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/undeclared")
  @Operation(
      summary = "统一说明：One reason for all changes of the draft that have none yet",
      description = """
          For a list imported anew. items narrows it to the changes of some items, so that each document can be told for
          its own. declared is 0 when nothing is left, or when the draft is its region's first edition.""")
  Declared declareRest(@PathVariable long edition, @RequestBody @Valid Reason reason,
      @Parameter(hidden = true) Caller caller) {
    access.requireKept(edition, caller);
    return new Declared(changing.declareRest(edition, reason.items(), reason.grounds(), Actor.of(caller)));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @DeleteMapping("/{change}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "撤销变更：Take a declared change back",
      description = "Items that followed it stand again as in the edition the draft follows.")
  void withdraw(@PathVariable long edition, @PathVariable long change, @Parameter(hidden = true) Caller caller) {
    access.requireKept(edition, caller);
    changing.withdraw(edition, change, Actor.of(caller));
  }

  private ChangeView view(StoredChange stored, Map<String, String> names, Locale locale) {
    var change = stored.change();
    return new ChangeView(stored.id(), change.kind(), texts.name(change.kind(), locale), named(change.before(), names),
        named(change.after(), names), GroundsView.of(stored.id(), change, texts, locale), stored.carriedOut(), stored.declaredAt(),
        stored.declaredBy());
  }

  private static List<NamedCode> named(List<ItemCode> codes, Map<String, String> names) {
    return codes.stream().map(code -> new NamedCode(code.value(), names.get(code.value()))).toList();
  }

  /** @param name null when neither this edition nor the one before holds the code */
  record NamedCode(String code, @Nullable String name) {}

  /** @param declared how many changes */
  record Declared(int declared) {}

  /** @param items only the changes of these; null for all */
  record Reason(@Nullable @Size(max = 300) String document, @Nullable @Size(max = 100) String documentNumber,
      @NotBlank @Size(max = 2000) String reason, @Nullable RunningCases runningCases,
      @Nullable LocalDate transitionUntil, @Nullable @Size(max = 5000) List<@NotNull ItemCode> items) {

    Grounds grounds() {
      return new Grounds(document, documentNumber, reason.strip(), runningCases, transitionUntil, null);
    }
  }

  /** @param carriedOut whether the items followed the declaration, and go back with it */
  record ChangeView(long id, ChangeKind kind, String kindName, List<NamedCode> before, List<NamedCode> after,
      GroundsView grounds, boolean carriedOut, Instant declaredAt, String declaredBy) {}
}
