package io.tongban.catalog.item;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Machine;
import io.tongban.client.catalog.DescribedItem;
import io.tongban.client.catalog.DescribedItems;
import io.tongban.client.catalog.ItemElements;
import io.tongban.problem.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Items with all their elements, as {@link io.tongban.client.catalog.CatalogClient} promises them. */
@RestController
@RequestMapping("/internal/catalog")
@Tag(name = "服务间接口 Internal")
class DescribedItemController {

  private static final int MOST = 1000;

  private final Catalogue catalogue;
  private final JsonMapper json;

  DescribedItemController(Catalogue catalogue, JsonMapper json) {
    this.catalogue = catalogue;
    this.json = json;
  }

  @Machine
  @GetMapping("/editions/{id}/described-items")
  @Operation(summary = "版本事项要素：Items and templates of an edition with their elements, by code, up to 1000 at a time")
  DescribedItems itemsOf(@PathVariable long id, @RequestParam @Nullable ItemCode after, @RequestParam int size) {
    if (size < 1 || size > MOST) {
      throw new Problem(400, "invalid-page").field("size").args(MOST);
    }
    var query = ItemQuery.ofEdition(id);
    var found = catalogue.list(after == null ? query : query.after(after.value()), 0, size + 1);
    var items = found.stream().limit(size).map(this::described).toList();
    return new DescribedItems(items, found.size() > size ? items.getLast().item().code() : null);
  }

  @Machine
  @GetMapping("/items/described")
  @Operation(summary = "事项要素：The item or template in force at that moment with its elements; 404 item-not-in-force")
  DescribedItem inForce(@RequestParam ItemCode code, @RequestParam Instant at) {
    return catalogue.inForce(code, at)
        .filter(held -> held.item().code().equals(code))
        .map(this::described)
        .orElseThrow(() -> new Problem(404, "item-not-in-force").field("code").args(code));
  }

  /** Field by field the same names; {@code DescribedItemTest} would tell if they parted. */
  private DescribedItem described(EditionItem held) {
    var item = held.item();
    return new DescribedItem(ItemGateController.view(held), item.standing().name(),
        item.template() == null ? null : item.template().value(),
        json.convertValue(item.elements(), ItemElements.class));
  }
}
