package io.tongban.catalog.item;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Public;
import io.tongban.access.RegionCode;
import io.tongban.access.RegionCode.Tier;
import io.tongban.catalog.Page;
import io.tongban.catalog.edition.EditionAccess;
import io.tongban.catalog.element.Need;
import io.tongban.problem.Problem;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * The public catalogue. A browser or proxy may keep an answer but asks each time whether it still holds: an item that
 * is no longer in force is not offered a moment longer.
 */
@RestController
@RequestMapping("/api/catalog")
@Tag(name = "政务服务事项 Items")
class ItemController {

  /** Answers also change with the program that writes them. */
  private static final String VERSION =
      Objects.requireNonNullElse(ItemController.class.getPackage().getImplementationVersion(), "");

  private final Catalogue catalogue;
  private final ItemFacets facets;
  private final KnownAnswers known;
  private final EditionAccess editions;
  private final Clock clock;

  ItemController(Catalogue catalogue, ItemFacets facets, KnownAnswers known, EditionAccess editions, Clock clock) {
    this.catalogue = catalogue;
    this.facets = facets;
    this.known = known;
    this.editions = editions;
    this.clock = clock;
  }

  @Public
  @GetMapping("/items")
  @Operation(
      summary = "查询有效事项：The items in force, in the order of their codes; with q those that answer it best first",
      description = """
          q: words that name, main item or organ contain, in simplified or traditional characters, or the beginning of
          the code; three letters and more are also read as pinyin, spelt out or initials only. region: items
          available there, that is handled in it, above it, or inside it when it is a city or a district. tier: those
          that this tier handles. need: one of the five kinds of enterprises' needs (五类需求). handling: 即办件 or 承诺件.
          standing=TEMPLATE lists the basic catalogue (基本目录) instead. Follow next by after, or count pages from 0;
          total is given unless after is.""")
  ResponseEntity<Page<ItemView>> list(
      @RequestParam @Nullable @Size(max = 100) String q,
      @RequestParam @Nullable RegionCode region,
      @RequestParam @Nullable String type,
      @RequestParam @Nullable String organ,
      @RequestParam @Nullable Need need,
      @RequestParam @Nullable Tier tier,
      @RequestParam @Nullable Handling handling,
      @RequestParam(defaultValue = "IMPLEMENTATION") Standing standing,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      @RequestParam @Nullable String after,
      WebRequest request) {
    Page.require(size, page);
    var filter = new ItemFilter(q, region, type(type), organ, need, standing, tier, handling);
    var now = clock.instant();
    var inForce = catalogue.editionsInForce(now);
    var tag = tag(inForce);
    return request.checkNotModified(tag) ? unchanged(tag)
        : answer(tag,
            page(new Asked(inForce, filter, () -> ItemQuery.inForce(now).matching(filter)), after, page, size));
  }

  @Public
  @GetMapping("/items/facets")
  @Operation(
      summary = "分面统计：How many items in force there are of each need, type, organ, tier, region and way of handling",
      description = """
          Takes the filters of the list. Each facet counts what the filters of the other facets leave, so that another
          value of it can be chosen; at most 200 values each. name is null for tiers, regions and ways of handling.""")
  ResponseEntity<ItemFacets.Counts> facets(
      @RequestParam @Nullable @Size(max = 100) String q,
      @RequestParam @Nullable RegionCode region,
      @RequestParam @Nullable String type,
      @RequestParam @Nullable String organ,
      @RequestParam @Nullable Need need,
      @RequestParam @Nullable Tier tier,
      @RequestParam @Nullable Handling handling,
      @RequestParam(defaultValue = "IMPLEMENTATION") Standing standing,
      WebRequest request) {
    var filter = new ItemFilter(q, region, type(type), organ, need, standing, tier, handling);
    var now = clock.instant();
    var inForce = catalogue.editionsInForce(now);
    var tag = tag(inForce);
    return request.checkNotModified(tag) ? unchanged(tag)
        : answer(tag, known.facets(inForce, filter, () -> facets.of(() -> ItemQuery.inForce(now), filter)));
  }

  @Public
  @GetMapping("/items/{code}")
  @Operation(
      summary = "有效事项详情：One item in force; 404 item-not-in-force when it is not, whatever other editions say",
      description = "A code that the item had before (原编码) finds it too; code in the answer is the one in force.")
  ResponseEntity<ItemDetails> one(@PathVariable ItemCode code, WebRequest request) {
    var now = clock.instant();
    var tag = tag(catalogue.editionsInForce(now));
    if (request.checkNotModified(tag)) {
      return unchanged(tag);
    }
    var found = catalogue.inForce(code, now)
        .orElseThrow(() -> new Problem(404, "item-not-in-force").field("code").args(code));
    return answer(tag, ItemDetails.of(found));
  }

  @Public
  @GetMapping("/editions/{id}/items")
  @Operation(summary = "某版本的事项：The items of an edition; those of a draft only for its region's administrators")
  Page<ItemView> ofEdition(
      @PathVariable long id,
      @RequestParam @Nullable @Size(max = 100) String q,
      @RequestParam @Nullable String type,
      @RequestParam @Nullable String organ,
      @RequestParam @Nullable Need need,
      @RequestParam @Nullable Standing standing,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      @RequestParam @Nullable String after,
      @Parameter(hidden = true) Caller caller) {
    Page.require(size, page);
    editions.requireVisible(id, caller);
    var filter = new ItemFilter(q, null, type(type), organ, need, standing, null, null);
    return page(new Asked(null, filter, () -> ItemQuery.ofEdition(id).matching(filter)), after, page, size);
  }

  /** @param inForce which editions are in force, when these are asked for; null for another, which may be a draft */
  private record Asked(@Nullable String inForce, ItemFilter filter, Supplier<ItemQuery> query) {}

  private Page<ItemView> page(Asked asked, @Nullable String after, int page, int size) {
    var query = asked.query();
    var total = after == null ? (Long) total(asked) : null;
    var offset = after == null ? page * size : 0;
    if (query.get().rank().isPresent()) {
      var found = catalogue.held(hits(asked, place(after, RankedItem.Place::of), offset, size + 1));
      return Page.of(found, size, total, RankedItem::place).map(RankedItem::held).map(ItemView::of);
    }
    var code = place(after, ItemCode::new);
    var found = catalogue.list(code == null ? query.get() : query.get().after(code.value()), offset, size + 1);
    return Page.of(found, size, total, item -> item.item().code().value()).map(ItemView::of);
  }

  private long total(Asked asked) {
    return asked.inForce() == null ? catalogue.count(asked.query().get())
        : known.total(asked.inForce(), asked.filter(), () -> catalogue.count(asked.query().get()));
  }

  private List<Catalogue.Hit> hits(Asked asked, RankedItem.@Nullable Place after, int offset, int limit) {
    return asked.inForce() == null ? catalogue.best(asked.query().get(), after, offset, limit)
        : known.hits(asked.inForce(), asked.filter(), after, offset, limit,
            () -> catalogue.best(asked.query().get(), after, offset, limit));
  }

  private static <T> @Nullable T place(@Nullable String after, Function<String, T> reading) {
    try {
      return after == null ? null : reading.apply(after);
    } catch (IllegalArgumentException e) {
      throw new Problem(400, "invalid-value", e).field("after").args("after");
    }
  }

  private static @Nullable ItemType type(@Nullable String text) {
    return Optional.ofNullable(text)
        .map(code -> ItemType.of(code)
            .orElseThrow(() -> new Problem(400, "invalid-value").field("type").args("type")))
        .orElse(null);
  }

  /** Weak, for a strong one would keep the server from compressing. */
  private static String tag(String inForce) {
    var state = VERSION + ":" + inForce;
    return "W/\"" + UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)) + "\"";
  }

  private static <T> ResponseEntity<T> unchanged(String tag) {
    return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).cacheControl(revalidated()).build();
  }

  private static <T> ResponseEntity<T> answer(String tag, T body) {
    return ResponseEntity.ok().eTag(tag).cacheControl(revalidated()).body(body);
  }

  private static CacheControl revalidated() {
    return CacheControl.noCache().cachePublic();
  }
}
