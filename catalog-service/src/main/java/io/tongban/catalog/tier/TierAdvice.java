package io.tongban.catalog.tier;

import io.tongban.catalog.element.ElementFault;
import io.tongban.catalog.item.ItemAdvice;
import io.tongban.catalog.item.StoredItem;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells while an adoption is edited where it demands more than its template. */
@Component
class TierAdvice implements ItemAdvice {

  private final Drifts drifts;
  private final Clock clock;

  TierAdvice(Drifts drifts, Clock clock) {
    this.drifts = drifts;
    this.clock = clock;
  }

  @Override
  public List<ElementFault> advice(StoredItem item) {
    return item.item().template() == null ? List.of()
        : drifts.list(PairQuery.of(item.edition(), clock.instant()).only(item.item().code()), null, null, 1).stream()
            .flatMap(drift -> drift.violations().stream())
            .toList();
  }
}
