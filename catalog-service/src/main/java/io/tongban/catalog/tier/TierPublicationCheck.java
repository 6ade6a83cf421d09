package io.tongban.catalog.tier;

import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.edition.PublicationCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** No adoption demands more of applicants than its template that is in force when the edition takes effect. */
@Component
class TierPublicationCheck implements PublicationCheck {

  private static final int NAMED = 20;

  private final Drifts drifts;

  TierPublicationCheck(Drifts drifts) {
    this.drifts = drifts;
  }

  @Override
  public List<Fault> faults(Draft draft, Instant from) {
    var faults = new ArrayList<Fault>();
    var violating = new int[1];
    drifts.each(PairQuery.of(draft.id(), from).worse(), found -> {
      var broken = found.finding().violations();
      if (!broken.isEmpty() && violating[0]++ < NAMED) {
        broken.forEach(fault -> faults.add(new Fault(
            "items[" + found.pair().child().code() + "]." + fault.path(), fault.code(), List.copyOf(fault.args()))));
      }
    });
    if (violating[0] > NAMED) {
      faults.add(new Fault("items", "tier-more-violations", List.of(violating[0] - NAMED)));
    }
    return faults;
  }
}
