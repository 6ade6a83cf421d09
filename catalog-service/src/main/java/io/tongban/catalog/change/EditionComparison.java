package io.tongban.catalog.change;

import io.tongban.problem.Problem;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares two editions, whichever they are. */
@Component
class EditionComparison {

  private final ComparedEditions editions;
  private final DeclaredChanges declared;
  private final Clock clock;

  EditionComparison(ComparedEditions editions, DeclaredChanges declared, Clock clock) {
    this.editions = editions;
    this.declared = declared;
    this.clock = clock;
  }

  /** @param changes those declared on the way from the one edition to the other, by id */
  record Comparison(ComparedEdition before, ComparedEdition after, List<Difference> differences,
      Map<Long, StoredChange> changes) {

    @Nullable StoredChange change(Difference difference) {
      return difference.declared() == null ? null : changes.get(difference.declared());
    }
  }

  /** Which two are compared. */
  record Pair(ComparedEdition before, ComparedEdition after) {}

  /**
   * @param against null for the edition that this one follows or is based on
   * @throws Problem 404 {@code nothing-to-compare} when it follows none
   */
  Pair pair(long id, @Nullable Long against) {
    var after = edition(id);
    var before = against == null
        ? editions.followedBy(after)
            .orElseThrow(() -> new Problem(404, "nothing-to-compare").field("against").args(after.title()))
        : edition(against);
    return new Pair(before, after);
  }

  Comparison compare(Pair pair) {
    return compare(pair.before(), pair.after(), null);
  }


  /** With the edition that a draft would follow; empty when it is its region's first. */
  Optional<Comparison> withNewest(long draft) {
    var after = edition(draft);
    var published = editions.published(after.region());
    return published.isEmpty() ? Optional.empty() : Optional.of(compare(published.getLast(), after, null));
  }

  /** @param codes only what became of items that have or had one of these codes; null for all */
  Comparison compare(ComparedEdition before, ComparedEdition after, @Nullable Collection<String> codes) {
    var changes = declared.ofAll(way(before, after)).stream()
        .filter(change -> codes == null || concerns(change.change(), codes))
        .toList();
    var mentioned = new HashSet<String>();
    for (var change : changes) {
      change.change().before().forEach(code -> mentioned.add(code.value()));
      change.change().after().forEach(code -> mentioned.add(code.value()));
    }
    var sides = editions.sides(before, after, mentioned, codes, clock.instant());
    return new Comparison(before, after, Differences.of(sides, changes), changes.stream()
        .collect(Collectors.toMap(StoredChange::id, Function.identity())));
  }

  private static boolean concerns(DeclaredChange change, Collection<String> codes) {
    return change.before().stream().anyMatch(code -> codes.contains(code.value()))
        || change.after().stream().anyMatch(code -> codes.contains(code.value()));
  }

  /** The editions after the one, up to and with the other; none when they do not follow each other. */
  private Set<Long> way(ComparedEdition before, ComparedEdition after) {
    var way = new HashSet<Long>();
    if (!before.region().equals(after.region()) || before.from() == null) {
      return way;
    }
    for (var edition : editions.published(after.region())) {
      var from = Objects.requireNonNull(edition.from());
      if (from.isAfter(before.from()) && (after.from() == null || !from.isAfter(after.from()))) {
        way.add(edition.id());
      }
    }
    if (after.from() == null) {
      way.add(after.id());
    }
    return way;
  }

  private ComparedEdition edition(long id) {
    return editions.find(id).orElseThrow(() -> new Problem(404, "not-found").args(Long.toString(id)));
  }
}
