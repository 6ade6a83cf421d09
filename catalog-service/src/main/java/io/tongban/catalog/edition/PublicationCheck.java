package io.tongban.catalog.edition;

import java.time.Instant;
import java.util.List;

/** What another feature has to say before an edition is published; every fault found keeps it a draft. */
public interface PublicationCheck {

  /**
   * Called in the publishing transaction, while nobody else publishes or changes the draft.
   *
   * @param from when the edition would take effect
   */
  List<Fault> faults(Draft draft, Instant from);

  /** @param code message key {@code error.<code>}, whose placeholders {@code args} fill */
  record Fault(String field, String code, List<Object> args) {}
}
