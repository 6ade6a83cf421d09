package io.tongban.catalog.change;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what became of the items between two editions. What is declared counts; where nothing is declared, former codes
 * tell merged, split and renumbered items, and equal base codes (基本编码) tell items that went to another organ or tier.
 */
final class Differences {

  private final ComparedSides sides;
  private final Declarations declared;
  /** Successors with those they continue, and the other way round; only where a code ends, begins or is joined. */
  private final Map<String, Set<String>> before = new TreeMap<>();
  private final Map<String, Set<String>> after = new TreeMap<>();
  private final Set<String> toldBefore = new HashSet<>();
  private final Set<String> toldAfter = new HashSet<>();
  private final List<Difference> found = new ArrayList<>();

  private Differences(ComparedSides sides, Collection<StoredChange> changes) {
    this.sides = sides;
    this.declared = new Declarations(changes, sides);
  }

  /**
   * @param changes declared on the way from the earlier to the later edition
   * @return in the order of their keys
   */
  static List<Difference> of(ComparedSides sides, Collection<StoredChange> changes) {
    var differences = new Differences(sides, changes);
    differences.linkAll();
    differences.joined();
    differences.continued();
    differences.byBaseCode();
    differences.rest();
    return differences.found.stream()
        .map(differences.declared::explain)
        .sorted(Comparator.comparing(Difference::key))
        .toList();
  }

  private void linkAll() {
    declared.successions().forEach(pair -> link(pair.before(), pair.after()));
    sides.after().values().forEach(now -> now.formerCodes().forEach(old -> {
      if (sides.before().containsKey(old) && (sides.gone(old) || sides.come(now.code()))) {
        link(old, now.code());
      }
    }));
    // A code that stays although others join it or leave it is one of those that were joined or made.
    for (var code : List.copyOf(before.keySet())) {
      if (sides.before().containsKey(code)) {
        link(code, code);
      }
    }
    for (var code : List.copyOf(after.keySet())) {
      if (sides.after().containsKey(code)) {
        link(code, code);
      }
    }
  }

  private void link(String old, String now) {
    before.computeIfAbsent(now, code -> new TreeSet<>()).add(old);
    after.computeIfAbsent(old, code -> new TreeSet<>()).add(now);
  }

  /** n → 1, then 1 → n. */
  private void joined() {
    before.forEach((now, olds) -> {
      if (olds.size() > 1) {
        tell(Difference.of(ChangeKind.MERGED, olds(olds), List.of(now(now))));
      }
    });
    after.forEach((old, nows) -> {
      var parts = nows.stream().filter(now -> !toldAfter.contains(now)).toList();
      if (nows.size() > 1 && !parts.isEmpty() && !toldBefore.contains(old)) {
        tell(Difference.of(ChangeKind.SPLIT, olds(List.of(old)), parts.stream().map(this::now).toList()));
      }
    });
  }

  /** 1 → 1, under another code or the same. */
  private void continued() {
    before.forEach((now, olds) -> {
      var old = olds.iterator().next();
      if (!toldAfter.contains(now) && !toldBefore.contains(old)
          && !old(old).digest().equals(now(now).digest())) {
        tell(continued(old(old), now(now)));
      }
    });
    sides.before().keySet().stream()
        .filter(code -> sides.altered(code) && !toldAfter.contains(code) && !toldBefore.contains(code))
        .toList()
        .forEach(code -> tell(continued(old(code), now(code))));
  }

  private static Difference continued(Side old, Side now) {
    return Difference.of(kind(old, now), List.of(old), List.of(now));
  }

  private static ChangeKind kind(Side old, Side now) {
    if (old.above(now)) {
      return ChangeKind.DELEGATED;
    }
    if (now.above(old)) {
      return ChangeKind.TAKEN_BACK;
    }
    return old.organCode().equals(now.organCode()) ? ChangeKind.AMENDED : ChangeKind.TRANSFERRED;
  }

  private void byBaseCode() {
    var come = open(sides.after(), toldAfter).filter(side -> sides.come(side.code()))
        .collect(groupingBy(Differences::base, TreeMap::new, toList()));
    open(sides.before(), toldBefore).filter(side -> sides.gone(side.code())).toList().forEach(old -> {
      var candidates = come.getOrDefault(base(old), List.of()).stream()
          .filter(now -> !toldAfter.contains(now.code())).toList();
      candidates.stream().filter(old::sameRegion).findFirst().ifPresentOrElse(
          now -> tell(continued(old, now)),
          () -> {
            var below = candidates.stream().filter(old::above).toList();
            if (!below.isEmpty()) {
              tell(Difference.of(ChangeKind.DELEGATED, List.of(old), below));
            }
          });
    });
    var gone = open(sides.before(), toldBefore).filter(side -> sides.gone(side.code())).toList();
    come.values().stream().flatMap(List::stream).filter(now -> !toldAfter.contains(now.code())).forEach(now -> {
      var below = gone.stream()
          .filter(old -> base(old).equals(base(now)) && now.above(old) && !toldBefore.contains(old.code())).toList();
      if (!below.isEmpty()) {
        tell(Difference.of(ChangeKind.TAKEN_BACK, below, List.of(now)));
      }
    });
  }

  private void rest() {
    open(sides.before(), toldBefore, true).filter(side -> sides.gone(side.code())).toList().forEach(old -> {
      var elsewhere = sides.begunElsewhere().getOrDefault(Objects.requireNonNullElse(old.baseCode(), ""), List.of())
          .stream().filter(old::above).toList();
      tell(new Difference(elsewhere.isEmpty() ? ChangeKind.CANCELLED : ChangeKind.DELEGATED,
          List.of(old), List.of(), elsewhere, null));
    });
    open(sides.after(), toldAfter, true).filter(side -> sides.come(side.code())).toList().forEach(now -> {
      var elsewhere = sides.endedElsewhere().getOrDefault(Objects.requireNonNullElse(now.baseCode(), ""), List.of())
          .stream().filter(now::above).toList();
      tell(new Difference(elsewhere.isEmpty() ? ChangeKind.ADDED : ChangeKind.TAKEN_BACK,
          List.of(), List.of(now), elsewhere, null));
    });
  }

  private static Stream<Side> open(Map<String, Side> all, Set<String> told) {
    return open(all, told, false);
  }

  private static Stream<Side> open(Map<String, Side> all, Set<String> told, boolean withoutBase) {
    return all.values().stream()
        .filter(side -> !told.contains(side.code()) && (withoutBase || side.baseCode() != null));
  }

  private static String base(Side side) {
    return side.kindOfEntry() + side.baseCode();
  }

  private void tell(Difference difference) {
    difference.before().forEach(side -> toldBefore.add(side.code()));
    difference.after().forEach(side -> toldAfter.add(side.code()));
    found.add(difference);
  }

  private List<Side> olds(Collection<String> codes) {
    return codes.stream().sorted().map(this::old).toList();
  }

  private Side old(String code) {
    return Objects.requireNonNull(sides.before().get(code));
  }

  private Side now(String code) {
    return Objects.requireNonNull(sides.after().get(code));
  }

  /** What was declared between the two editions, followed from change to change to the codes the editions hold. */
  private static final class Declarations {

    /** What moves items; an added or cancelled item continues nothing. */
    private static final Set<ChangeKind> SUCCESSIONS = Set.of(ChangeKind.MERGED, ChangeKind.SPLIT,
        ChangeKind.TRANSFERRED, ChangeKind.DELEGATED, ChangeKind.TAKEN_BACK);

    private record Pair(String before, String after) {}

    private final List<StoredChange> changes;
    private final Map<Long, StoredChange> byId = new LinkedHashMap<>();
    private final List<Pair> successions = new ArrayList<>();
    private final Map<String, List<Long>> ofBefore = new LinkedHashMap<>();
    private final Map<String, List<Long>> ofAfter = new LinkedHashMap<>();

    Declarations(Collection<StoredChange> all, ComparedSides sides) {
      this.changes = all.stream().sorted(Comparator.comparingLong(StoredChange::id)).toList();
      var origins = new LinkedHashMap<Long, Set<String>>();
      var reached = new LinkedHashMap<String, Set<String>>();
      for (var change : changes) {
        byId.put(change.id(), change);
        var from = new LinkedHashSet<String>();
        change.change().before().forEach(code -> {
          var earlier = reached.get(code.value());
          if (earlier != null) {
            from.addAll(earlier);
          } else if (sides.before().containsKey(code.value())) {
            from.add(code.value());
          }
        });
        origins.put(change.id(), from);
        from.forEach(code -> ofBefore.computeIfAbsent(code, key -> new ArrayList<>()).add(change.id()));
        if (SUCCESSIONS.contains(change.change().kind())) {
          change.change().after().forEach(code ->
              reached.computeIfAbsent(code.value(), key -> new LinkedHashSet<>()).addAll(from));
        }
        change.change().after().forEach(code ->
            ofAfter.computeIfAbsent(code.value(), key -> new ArrayList<>()).add(change.id()));
      }
      for (var change : changes) {
        if (SUCCESSIONS.contains(change.change().kind())) {
          for (var code : change.change().after()) {
            if (sides.after().containsKey(code.value())) {
              origins.get(change.id()).forEach(old -> pair(old, code.value(), sides));
            }
          }
        }
      }
    }

    private void pair(String old, String now, ComparedSides sides) {
      if (!old.equals(now) || sides.altered(old)) {
        successions.add(new Pair(old, now));
      }
    }

    List<Pair> successions() {
      return successions;
    }

    /** The latest declared change that fits counts. */
    Difference explain(Difference difference) {
      var best = Stream.concat(
              difference.before().stream().flatMap(side -> ofBefore.getOrDefault(side.code(), List.of()).stream()),
              difference.after().stream().flatMap(side -> ofAfter.getOrDefault(side.code(), List.of()).stream()))
          .filter(id -> fits(byId.get(id), difference))
          .max(Comparator.naturalOrder());
      return best.map(id -> difference.declared(Objects.requireNonNull(byId.get(id)).change().kind(), id))
          .orElse(difference);
    }

    private static boolean fits(@Nullable StoredChange change, Difference difference) {
      return change != null && switch (change.change().kind()) {
        case ADDED -> difference.before().isEmpty();
        case CANCELLED -> difference.after().isEmpty();
        case AMENDED -> difference.before().size() == 1 && difference.after().size() == 1;
        case MERGED, SPLIT, TRANSFERRED -> !difference.before().isEmpty();
        case DELEGATED, TAKEN_BACK -> true;
      };
    }
  }
}
