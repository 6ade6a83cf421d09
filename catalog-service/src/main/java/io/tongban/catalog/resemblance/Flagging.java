package io.tongban.catalog.resemblance;

import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.resemblance.Flag.Against;
import io.tongban.catalog.resemblance.Overrides.Kept;
import io.tongban.catalog.resemblance.ProposedItems.Proposed;
import io.tongban.catalog.resemblance.model.CancelledItems;
import io.tongban.catalog.resemblance.model.Resemblance;
import io.tongban.catalog.resemblance.model.Scale;
import io.tongban.catalog.resemblance.model.Traits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares the new and amended items of a draft with what is cancelled once it is published. */
@Component
class Flagging {

  private static final int BATCH = 5000;

  private final CancelledCatalogue catalogue;
  private final ProposedItems proposals;
  private final Vocabularies vocabularies;
  private final Overrides overrides;
  private final Scale scale;
  private final int most;

  Flagging(CancelledCatalogue catalogue, ProposedItems proposals, Vocabularies vocabularies, Overrides overrides,
      Scale scale, ResemblanceSettings settings) {
    this.catalogue = catalogue;
    this.proposals = proposals;
    this.vocabularies = vocabularies;
    this.overrides = overrides;
    this.scale = scale;
    this.most = settings.most();
  }

  /**
   * In the order of their codes, up to so many.
   *
   * @param from when the draft would take effect
   * @param excused whether those are wanted too for which a reason was given
   */
  List<Flag> flags(Draft draft, Instant from, @Nullable String after, int limit, boolean excused) {
    var comparing = comparing(draft, from);
    var flags = new ArrayList<Flag>();
    if (comparing.isEmpty()) {
      return flags;
    }
    var last = after;
    List<Proposed> batch;
    do {
      batch = proposals.of(draft, from, last, BATCH);
      batch.parallelStream()
          .flatMap(proposed -> comparing.get().flag(proposed).stream())
          .filter(flag -> excused || !flag.excused())
          .forEachOrdered(flags::add);
      last = batch.isEmpty() ? last : batch.getLast().code();
    } while (batch.size() == BATCH && flags.size() < limit);
    return flags.size() > limit ? flags.subList(0, limit) : flags;
  }

  /** Empty when the item resembles none, or is neither new nor amended. */
  Optional<Flag> flag(Draft draft, Instant from, ItemCode code) {
    return proposals.find(draft, from, code).flatMap(proposed -> comparing(draft, from)
        .flatMap(comparing -> comparing.flag(proposed)));
  }

  private Optional<Comparing> comparing(Draft draft, Instant from) {
    var cancelled = catalogue.without(draft, from);
    return cancelled.isEmpty() ? Optional.empty() : Optional.of(new Comparing(draft, cancelled));
  }

  private final class Comparing {

    private final Map<String, Cancelled> cancelled;
    private final CancelledItems items;
    private final Map<String, List<Kept>> kept;

    Comparing(Draft draft, List<Cancelled> all) {
      cancelled = all.stream().collect(Collectors.toMap(Cancelled::key, Function.identity()));
      var traits = new LinkedHashMap<String, Traits>();
      all.forEach(one -> traits.put(one.key(), one.traits()));
      items = new CancelledItems(traits, vocabularies.of(draft.region()), scale);
      kept = overrides.of(draft.id(), null).stream().collect(Collectors.groupingBy(Kept::item));
    }

    Optional<Flag> flag(Proposed proposed) {
      var found = items.resembling(proposed.traits(), most);
      return found.isEmpty() ? Optional.empty()
          : Optional.of(new Flag(proposed.code(), proposed.traits().name(), proposed.version(),
              found.stream().map(resemblance -> against(proposed, resemblance)).toList()));
    }

    private Against against(Proposed proposed, Resemblance found) {
      var other = cancelled.get(found.cancelled());
      var pair = proposed.traits().fingerprint() + other.traits().fingerprint();
      return kept.getOrDefault(proposed.code(), List.of()).stream()
          .filter(override -> override.coversPair(other.key(), pair))
          .findFirst()
          .map(override -> new Against(Evidence.of(other, found, scale.threshold()), pair, override.excuse()))
          .orElseGet(() -> new Against(Evidence.of(other, found, scale.threshold()), pair, null));
    }
  }
}
