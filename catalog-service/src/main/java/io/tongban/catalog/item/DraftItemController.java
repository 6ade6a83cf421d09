package io.tongban.catalog.item;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.RegionCode;
import io.tongban.catalog.Page;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.edition.EditionAccess;
import io.tongban.catalog.element.ElementFault;
import io.tongban.catalog.element.Elements;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The items of a draft, for the administrators of its region. */
@RestController
@RequestMapping("/api/catalog/editions/{edition}")
@Tag(name = "草稿事项 Draft items")
class DraftItemController {

  private final ItemDrafting drafting;
  private final Items items;
  private final EditionAccess access;
  private final List<ItemAdvice> advisers;
  private final MessageSource messages;

  DraftItemController(ItemDrafting drafting, Items items, EditionAccess access, List<ItemAdvice> advisers,
      MessageSource messages) {
    this.drafting = drafting;
    this.items = items;
    this.access = access;
    this.advisers = List.copyOf(advisers);
    this.messages = messages;
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @GetMapping("/items/{code}")
  @Operation(summary = "版本内事项：An item of an edition as it is worked on: its version, and what keeps it from being published")
  DraftItem one(@PathVariable long edition, @PathVariable ItemCode code, @Parameter(hidden = true) Caller caller,
      Locale locale) {
    access.requireKept(edition, caller);
    return items.find(edition, code)
        .map(found -> view(found, locale))
        .orElseThrow(() -> new Problem(404, "item-not-in-draft").field("code").args(code));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/items")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "新增事项：Add an item to a draft",
      description = "Without code it gets its implementation code (实施编码) from organ, region and base code.")
  DraftItem add(@PathVariable long edition, @RequestBody @Valid ItemWording wording,
      @Parameter(hidden = true) Caller caller, Locale locale) {
    access.requireKept(edition, caller);
    return view(drafting.add(edition, wording.item(null), Actor.of(caller)), locale);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PutMapping("/items/{code}")
  @Operation(
      summary = "修改事项：Change an item of a draft",
      description = """
          version: the one the change was made from. 412 item-changed-meanwhile when somebody else changed the item
          since; nothing is written then. An item may be kept with faults; it cannot be published with them.""")
  DraftItem change(@PathVariable long edition, @PathVariable ItemCode code, @RequestParam int version,
      @RequestBody @Valid ItemWording wording, @Parameter(hidden = true) Caller caller, Locale locale) {
    access.requireKept(edition, caller);
    return view(drafting.change(edition, wording.item(code), version, Actor.of(caller)), locale);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @DeleteMapping("/items/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "移出事项：Take an item out of a draft; version as for a change")
  void remove(@PathVariable long edition, @PathVariable ItemCode code, @RequestParam int version,
      @Parameter(hidden = true) Caller caller) {
    access.requireKept(edition, caller);
    drafting.remove(edition, code, version, Actor.of(caller));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @GetMapping("/faults")
  @Operation(summary = "待更正事项：The items of a draft that cannot be published as they stand, with the reasons")
  Page<FaultyItem> faults(@PathVariable long edition, @RequestParam @Nullable ItemCode after,
      @RequestParam(defaultValue = "20") int size, @Parameter(hidden = true) Caller caller, Locale locale) {
    Page.require(size, 0);
    access.requireKept(edition, caller);
    return Page.of(items.faulty(edition, after, size + 1), size, null, found -> found.item().code().value())
        .map(found -> new FaultyItem(found.item().code().value(), found.item().name(), faults(found, locale)));
  }

  private DraftItem view(StoredItem stored, Locale locale) {
    return new DraftItem(stored.edition(), stored.version(), stored.editedAt(), stored.editedBy(),
        ItemWording.of(stored.item()), stored.item().type().title(), faults(stored, locale),
        advisers.stream().flatMap(adviser -> adviser.advice(stored).stream()).map(fault -> view(fault, locale)).toList());
  }

  private List<FaultView> faults(StoredItem stored, Locale locale) {
    return stored.faults().stream().map(fault -> view(fault, locale)).toList();
  }

  private FaultView view(ElementFault fault, Locale locale) {
    return new FaultView(fault.path(), fault.code(),
        messages.getMessage("error." + fault.code(), fault.args().toArray(), locale));
  }

  /** @param message says what is wrong, in the reader's language */
  record FaultView(String path, String code, String message) {}

  record FaultyItem(String code, String name, List<FaultView> faults) {}

  /**
   * @param faults what keeps the item from being published; empty when nothing does
   * @param warnings what other features have to say, as that it demands more than its template
   */
  record DraftItem(long edition, int version, Instant editedAt, String editedBy, ItemWording item, String typeName,
      List<FaultView> faults, List<FaultView> warnings) {}

  /**
   * An item as an administrator writes it.
   *
   * @param code null for a new item whose code shall be made from organ, region and base code
   * @param type 01 to 10, 20, or a local type
   */
  record ItemWording(
      @Nullable ItemCode code,
      @Nullable Standing standing,
      @NotBlank @Size(max = 500) String name,
      @Nullable @Size(max = 500) String mainItem,
      @NotNull ItemType type,
      @NotNull RegionCode region,
      @NotBlank @Size(max = 60) String organCode,
      @NotBlank @Size(max = 200) String organName,
      @NotNull Handling handling,
      @Min(0) @Max(3650) int statutoryLimitDays,
      @NotBlank @Size(max = 500) String statutoryLimitBasis,
      @Min(0) @Max(3650) int promisedLimitDays,
      @Nullable BaseCode baseCode,
      @Nullable ItemCode template,
      @Nullable @Size(max = 50) List<ItemCode> formerCodes,
      @Nullable @Valid Elements elements) {

    static ItemWording of(Item item) {
      return new ItemWording(item.code(), item.standing(), item.name(), item.mainItem(), item.type(), item.region(),
          item.organCode(), item.organName(), item.handling(), item.statutoryLimitDays(), item.statutoryLimitBasis(),
          item.promisedLimitDays(), item.baseCode(), item.template(), item.formerCodes(), item.elements());
    }

    /** @param known the item's code where the address names it */
    Item item(@Nullable ItemCode known) {
      var standingOrDefault = Objects.requireNonNullElse(standing, Standing.IMPLEMENTATION);
      var itemCode = Optional.ofNullable(known).or(() -> Optional.ofNullable(code))
          .orElseGet(() -> made(standingOrDefault));
      var base = baseCode == null ? BaseCode.in(itemCode).orElse(null) : baseCode;
      return new Item(itemCode, standingOrDefault, name.strip(), mainItem == null ? null : mainItem.strip(), type,
          region, organCode.strip(), organName.strip(), handling, statutoryLimitDays, statutoryLimitBasis.strip(),
          promisedLimitDays, base, template, Objects.requireNonNullElse(formerCodes, List.of()),
          Objects.requireNonNullElse(elements, Elements.NONE));
    }

    private ItemCode made(Standing as) {
      if (baseCode == null) {
        throw new Problem(400, "code-needed").field("code");
      }
      if (as == Standing.TEMPLATE) {
        return new ItemCode(baseCode.value());
      }
      if (organCode.length() != 18 || !OrganCode.regular(organCode)) {
        throw new Problem(400, "organ-code-irregular").field("organCode").args(organCode);
      }
      return baseCode.at(organCode, region.tier());
    }
  }
}
