package io.tongban.application.gate;

import io.tongban.client.catalog.ItemValidities;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue said of one code, for every instant: an edition that takes effect next month is in it, and so is
 * the end of an item that is cancelled.
 *
 * @param generation under which it was said
 * @param spans without overlap, oldest first; none when no edition ever held the code
 */
record Knowledge(String code, String generation, List<Span> spans) {

  /** See {@link ItemValidities.Span}. */
  record Span(String editionRegion, Instant from, @Nullable Instant until, CataloguedItem item) {

    private boolean covers(Instant at) {
      return !at.isBefore(from) && (until == null || at.isBefore(until));
    }
  }

  static Knowledge of(ItemValidities.Validity said, String generation) {
    return new Knowledge(said.code(), generation, said.spans().stream()
        .map(span -> new Span(span.editionRegion(), span.from(), span.until(), CataloguedItem.of(span.item())))
        .toList());
  }

  Optional<Span> at(Instant at) {
    return spans.stream().filter(span -> span.covers(at)).findFirst();
  }

  Admission answer(Instant at, Assurance by) {
    var span = at(at);
    return span.isPresent() ? new Admission.InForce(span.get().item(), by) : new Admission.NotInForce(by);
  }
}
