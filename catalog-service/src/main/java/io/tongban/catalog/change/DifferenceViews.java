package io.tongban.catalog.change;

import io.tongban.catalog.change.EditionComparison.Comparison;
import io.tongban.catalog.item.FieldText;
import io.tongban.catalog.item.FieldTexts;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.Items;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Differences as people read them; only of these the whole items are read. */
@Component
class DifferenceViews {

  private final Items items;
  private final FieldTexts fields;
  private final ChangeTexts texts;

  DifferenceViews(Items items, FieldTexts fields, ChangeTexts texts) {
    this.items = items;
    this.fields = fields;
    this.texts = texts;
  }

  List<DifferenceView> of(Comparison comparison, List<Difference> some, Locale locale) {
    var old = read(comparison.before(), some, Difference::before);
    var now = read(comparison.after(), some, Difference::after);
    return some.stream().map(difference -> view(comparison, difference, old, now, locale)).toList();
  }

  private Map<String, Item> read(ComparedEdition edition, List<Difference> some,
      Function<Difference, List<Side>> sides) {
    var codes = some.stream()
        .flatMap(difference -> difference.only(sides.apply(difference)).stream())
        .map(side -> new ItemCode(side.code()))
        .toList();
    var found = new HashMap<String, Item>();
    items.findAll(edition.id(), codes).forEach(item -> found.put(item.code().value(), item));
    return found;
  }

  private DifferenceView view(Comparison comparison, Difference difference, Map<String, Item> old,
      Map<String, Item> now, Locale locale) {
    var before = difference.only(difference.before()).map(side -> old.get(side.code())).orElse(null);
    var after = difference.only(difference.after()).map(side -> now.get(side.code())).orElse(null);
    var stored = comparison.change(difference);
    var change = stored == null ? null : stored.change();
    return new DifferenceView(difference.key(), difference.kind(), texts.name(difference.kind(), locale),
        views(difference.before()), views(difference.after()), views(difference.elsewhere()),
        before == null || after == null ? List.of() : fields.of(before, after, locale),
        change == null ? null : GroundsView.of(stored.id(), change, texts, locale));
  }

  private static List<SideView> views(List<Side> sides) {
    return sides.stream().map(SideView::of).collect(Collectors.toList());
  }

  record SideView(String code, String name, String region, String organCode, String organName) {

    static SideView of(Side side) {
      return new SideView(side.code(), side.name(), side.region().value(), side.organCode(), side.organName());
    }
  }

  /** Why it was changed, as declared. */
  record GroundsView(long change, @Nullable String document, @Nullable String documentNumber, String reason,
      DeclaredChange.@Nullable RunningCases runningCases, @Nullable String runningCasesName,
      @Nullable LocalDate transitionUntil, @Nullable Long round) {

    static GroundsView of(long id, DeclaredChange change, ChangeTexts texts, Locale locale) {
      return new GroundsView(id, change.document(), change.documentNumber(), change.reason(), change.runningCases(),
          texts.name(change.runningCases(), locale), change.transitionUntil(), change.round());
    }
  }

  /**
   * @param key unique in a comparison
   * @param elsewhere where the items went to, or came from, when another region's edition holds them
   * @param fields of one item that stayed one: what is worded otherwise
   * @param grounds null when nobody declared the change: its kind is then inferred from the items
   */
  record DifferenceView(String key, ChangeKind kind, String kindName, List<SideView> before, List<SideView> after,
      List<SideView> elsewhere, List<FieldText> fields, @Nullable GroundsView grounds) {}
}
