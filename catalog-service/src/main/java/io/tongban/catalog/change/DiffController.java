package io.tongban.catalog.change;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Public;
import io.tongban.catalog.Page;
import io.tongban.catalog.change.DifferenceViews.DifferenceView;
import io.tongban.catalog.change.EditionComparison.Pair;
import io.tongban.catalog.edition.EditionAccess;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

@RestController
@RequestMapping("/api/catalog/editions/{id}/diff")
@Tag(name = "目录变更 Changes")
class DiffController {

  private static final String VERSION =
      Objects.requireNonNullElse(DiffController.class.getPackage().getImplementationVersion(), "");

  private final EditionComparison comparison;
  private final KeptComparisons kept;
  private final DifferenceViews views;
  private final ChangeTexts texts;
  private final EditionAccess access;

  DiffController(EditionComparison comparison, KeptComparisons kept, DifferenceViews views, ChangeTexts texts,
      EditionAccess access) {
    this.comparison = comparison;
    this.kept = kept;
    this.views = views;
    this.texts = texts;
    this.access = access;
  }

  @Public
  @GetMapping
  @Operation(
      summary = "版本对比：What became of the items from one edition to another, typed and field by field",
      description = """
          against: any other edition; without it the one this edition follows, or a draft is based on. The kind is the
          declared one; where grounds is null it is inferred from former codes and base codes. counts and organs tell
          all changes, whatever is filtered. Drafts only for the administrators of their region. Of two editions
          that have taken effect the answer carries an ETag and never changes again.""")
  @Nullable DiffView diff(
      @PathVariable long id,
      @RequestParam @Nullable Long against,
      @RequestParam @Nullable ChangeKind kind,
      @RequestParam @Nullable String organ,
      @RequestParam @Nullable String item,
      @RequestParam @Nullable Boolean declared,
      @RequestParam @Nullable String after,
      @RequestParam(defaultValue = "20") int size,
      @Parameter(hidden = true) Caller caller,
      Locale locale,
      ServletWebRequest request) {
    Page.require(size, 0);
    access.requireVisible(id, caller);
    if (against != null) {
      access.requireVisible(against, caller);
    }
    var pair = comparison.pair(id, against);
    access.requireVisible(pair.before().id(), caller);
    if (unchanged(pair, locale, request)) {
      return null;
    }
    var compared = kept.compare(pair);
    var wanted = compared.differences().stream()
        .filter(difference -> kind == null || difference.kind() == kind)
        .filter(difference -> organ == null || difference.ofOrgan(organ))
        .filter(difference -> item == null || difference.concerns(item))
        .filter(difference -> declared == null || declared == (difference.declared() != null))
        .toList();
    var page = Page.of(
        wanted.stream().filter(difference -> after == null || difference.key().compareTo(after) > 0)
            .limit(size + 1L).toList(),
        size, (long) wanted.size(), Difference::key);
    return new DiffView(EditionHead.of(compared.before()), EditionHead.of(compared.after()),
        counts(compared.differences(), locale), organs(compared.differences()),
        new Page<>(views.of(compared, page.items(), locale), page.total(), page.next()));
  }

  /** Whether the reader has the answer already; it follows from the two editions, the wish and the language. */
  private boolean unchanged(Pair pair, Locale locale, ServletWebRequest request) {
    var response = Objects.requireNonNull(request.getResponse());
    if (!kept.settled(pair)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
      return false;
    }
    var state = String.join(":", VERSION, Long.toString(pair.before().id()), Long.toString(pair.after().id()),
        locale.toLanguageTag(), Objects.requireNonNullElse(request.getRequest().getQueryString(), ""));
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePublic().getHeaderValue());
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    return request.checkNotModified("W/\"" + UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)) + "\"");
  }

  private List<KindCount> counts(List<Difference> differences, Locale locale) {
    var counts = differences.stream().collect(groupingBy(Difference::kind, counting()));
    var undeclared = differences.stream().filter(difference -> difference.declared() == null)
        .collect(groupingBy(Difference::kind, counting()));
    return Stream.of(ChangeKind.values())
        .map(kind -> new KindCount(kind, texts.name(kind, locale), counts.getOrDefault(kind, 0L),
            undeclared.getOrDefault(kind, 0L)))
        .toList();
  }

  private static List<OrganCount> organs(List<Difference> differences) {
    return differences.stream()
        .collect(groupingBy(difference -> difference.items().getFirst().organCode(), TreeMap::new,
            toList()))
        .entrySet().stream()
        .map(organ -> new OrganCount(organ.getKey(), organ.getValue().getFirst().items().getFirst().organName(),
            organ.getValue().stream().collect(groupingBy(Difference::kind, TreeMap::new, counting())),
            organ.getValue().size()))
        .sorted(Comparator.comparingInt(OrganCount::total).reversed())
        .toList();
  }

  record EditionHead(long id, String region, int year, String title, @Nullable Instant effectiveFrom) {

    static EditionHead of(ComparedEdition edition) {
      return new EditionHead(edition.id(), edition.region().value(), edition.year(), edition.title(), edition.from());
    }
  }

  /** @param undeclared how many of them nobody declared */
  record KindCount(ChangeKind kind, String name, long count, long undeclared) {}

  record OrganCount(String code, String name, Map<ChangeKind, Long> counts, int total) {}

  /**
   * @param counts of all kinds, also those with none
   * @param organs those with changes, the most first; an item that moved counts where it is now
   */
  record DiffView(EditionHead before, EditionHead after, List<KindCount> counts, List<OrganCount> organs,
      Page<DifferenceView> changes) {}
}
