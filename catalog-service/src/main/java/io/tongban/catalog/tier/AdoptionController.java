package io.tongban.catalog.tier;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.edition.EditionAccess;
import io.tongban.catalog.element.Need;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.ItemType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Adoptions in a draft, for the administrators of its region. */
@RestController
@RequestMapping("/api/catalog/editions/{edition}/adoptions")
@Tag(name = "三级联动 Tiers")
class AdoptionController {

  private final Adopting adopting;
  private final EditionAccess access;

  AdoptionController(Adopting adopting, EditionAccess access) {
    this.adopting = adopting;
    this.access = access;
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "承接模板：Adopt templates, or the district's adoptions, into a draft, for one organ or for many at once",
      description = """
          templates: codes; without them all templates in force that type and need let through. Each adopter gets each
          of them, under the implementation code (实施编码) made from organ, tier and base code, with what the template
          says; promisedLimits, by the templates' codes, may be shorter than the template's. Items the draft holds
          already stay as they are and are counted in held.""")
  Adopting.Adopted adopt(@PathVariable long edition, @RequestBody @Valid Adoption wish,
      @Parameter(hidden = true) Caller caller) {
    access.requireKept(edition, caller);
    var codes = wish.templates() == null ? null
        : wish.templates().stream().map(ItemCode::value).toArray(String[]::new);
    var parents = new Adoptions.ParentFilter(codes, wish.type() == null ? null : wish.type().code(),
        wish.need() == null ? null : wish.need().name());
    return adopting.adopt(edition, new Adopting.Wish(parents, wish.adopters(),
        Objects.requireNonNullElse(wish.promisedLimits(), Map.of()), wish.at()), Actor.of(caller));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/links")
  @Operation(
      summary = "对应模板：Link the draft's items that have a template's base code to that template",
      description = "For lists that come from elsewhere. The items' wording stays; the drift report then compares it.")
  Linked link(@PathVariable long edition, @Parameter(hidden = true) Caller caller) {
    access.requireKept(edition, caller);
    return new Linked(adopting.link(edition, Actor.of(caller)));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/alignments")
  @Operation(
      summary = "对齐模板：Take over what was changed in the templates",
      description = """
          codes: adoptions of the draft; without them all that drifted. What the lower tier chose of its own and may
          have, as a shorter limit or a material less, stays.""")
  Adopting.Aligned align(@PathVariable long edition, @RequestBody(required = false) @Valid @Nullable Aligning wish,
      @Parameter(hidden = true) Caller caller) {
    access.requireKept(edition, caller);
    return adopting.align(edition, wish == null ? null : wish.codes(), Actor.of(caller));
  }

  /** @param at when the templates are in force; null for now */
  record Adoption(@Nullable @Size(min = 1, max = 2000) List<@NotNull ItemCode> templates, @Nullable ItemType type,
      @Nullable Need need, @NotEmpty @Size(max = 1000) List<@NotNull @Valid Adopter> adopters,
      @Nullable @Size(max = 2000) Map<ItemCode, @NotNull @Min(0) @Max(3650) Integer> promisedLimits,
      @Nullable Instant at) {}

  record Aligning(@Nullable @Size(min = 1, max = 2000) List<@NotNull ItemCode> codes) {}

  record Linked(int linked) {}
}
