package io.tongban.catalog.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One change between two editions.
 *
 * @param before the items concerned as the earlier edition holds them
 * @param after as the later edition holds them
 * @param elsewhere where the items went to, or came from, when that is another region's edition
 * @param declared the declared change that tells why; null when the kind is only inferred from the items
 */
record Difference(ChangeKind kind, List<Side> before, List<Side> after, List<Side> elsewhere,
    @Nullable Long declared) {

  Difference {
    before = List.copyOf(before);
    after = List.copyOf(after);
    elsewhere = List.copyOf(elsewhere);
  }

  static Difference of(ChangeKind kind, List<Side> before, List<Side> after) {
    return new Difference(kind, before, after, List.of(), null);
  }

  Difference declared(ChangeKind as, long change) {
    return new Difference(as, before, after, elsewhere, change);
  }

  /** The items by which the change is listed: as they are now, else as they were. */
  List<Side> items() {
    return after.isEmpty() ? before : after;
  }

  /** Unique among the differences of two editions, and their order: by kind, then by code. */
  String key() {
    return kind.ordinal() + ":" + items().getFirst().code() + (after.isEmpty() ? "" : "+");
  }

  boolean concerns(String code) {
    return Stream.concat(before.stream(), after.stream()).anyMatch(side -> side.code().equals(code));
  }

  boolean ofOrgan(String organ) {
    return Stream.concat(before.stream(), after.stream()).anyMatch(side -> side.organCode().equals(organ));
  }

  /** One item that stayed one item: these are compared field by field. */
  Optional<Side> only(List<Side> sides) {
    return before.size() == 1 && after.size() == 1 ? Optional.of(sides.getFirst()) : Optional.empty();
  }
}
