package io.tongban.catalog.resemblance;

import io.tongban.catalog.edition.Drafts;
import io.tongban.catalog.element.ElementFault;
import io.tongban.catalog.item.ItemAdvice;
import io.tongban.catalog.item.StoredItem;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells who writes an item at once that it resembles a cancelled one. */
@Component
class ResemblanceAdvice implements ItemAdvice {

  private final Flagging flagging;
  private final Drafts drafts;
  private final Clock clock;

  ResemblanceAdvice(Flagging flagging, Drafts drafts, Clock clock) {
    this.flagging = flagging;
    this.drafts = drafts;
    this.clock = clock;
  }

  @Override
  public List<ElementFault> advice(StoredItem item) {
    return drafts.find(item.edition())
        .flatMap(draft -> flagging.flag(draft, clock.instant(), item.item().code()))
        .filter(flag -> !flag.excused())
        .map(flag -> new ElementFault("name", "resembles-cancelled",
            ResemblancePublicationCheck.args(flag).stream().map(Object::toString).toList()))
        .stream().toList();
  }
}
