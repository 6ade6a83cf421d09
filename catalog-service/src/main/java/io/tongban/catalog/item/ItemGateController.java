package io.tongban.catalog.item;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Machine;
import io.tongban.client.catalog.CatalogGeneration;
import io.tongban.client.catalog.CatalogItem;
import io.tongban.client.catalog.ItemValidities;
import io.tongban.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What {@link io.tongban.client.catalog.CatalogClient} promises to the other services. */
@RestController
@RequestMapping("/internal/catalog")
@Tag(name = "服务间接口 Internal")
class ItemGateController {

  private static final int MOST_CODES = 200;

  private final Catalogue catalogue;
  private final Validities validities;

  ItemGateController(Catalogue catalogue, Validities validities) {
    this.catalogue = catalogue;
    this.validities = validities;
  }

  @Machine
  @GetMapping("/items/in-force")
  @Operation(summary = "事项准入：The item as the catalogue in force at that moment holds it; 404 item-not-in-force")
  CatalogItem inForce(@RequestParam ItemCode code, @RequestParam Instant at) {
    return catalogue.appliableAt(code, at)
        .map(ItemGateController::view)
        .orElseThrow(() -> new Problem(404, "item-not-in-force").field("code").args(code));
  }

  @Machine
  @GetMapping("/generation")
  @Operation(summary = "目录世代：Changes with every publication, and with nothing else")
  CatalogGeneration generation() {
    return new CatalogGeneration(validities.generation());
  }

  @Machine
  @PostMapping("/items/validity")
  @Operation(summary = "事项效力期间：When up to 200 items are in force, by all published editions, with the generation")
  ItemValidities validity(
      @RequestBody @Size(min = 1, max = MOST_CODES)
      List<@NotBlank @Size(max = ItemCode.LONGEST) @Pattern(regexp = "\\P{Cntrl}*") String> codes) {
    var read = validities.of(codes);
    return new ItemValidities(new CatalogGeneration(read.generation()), codes.stream()
        .map(code -> new ItemValidities.Validity(code, read.of(code).stream()
            .map(held -> new ItemValidities.Span(
                held.editionRegion(), held.from(), held.until(), view(held.item())))
            .toList()))
        .toList());
  }

  static CatalogItem view(EditionItem held) {
    var item = held.item();
    return new CatalogItem(held.edition(), held.editionTitle(), item.code().value(), item.name(), item.mainItem(),
        item.type().code(), item.type().title(), item.region().value(), item.region().tier().name(),
        item.organCode(), item.organName(), item.handling().name(), item.statutoryLimitDays(),
        item.statutoryLimitBasis(), item.promisedLimitDays(), item.elements().legalBasisText(),
        item.elements().serviceObject(), item.elements().feeText(), item.elements().resultName());
  }
}
