package io.tongban.catalog.edition;

import io.tongban.catalog.edition.model.Edition;
import io.tongban.catalog.edition.model.Refusal;
import java.util.List;

/** How an attempt to publish or delete ended. */
sealed interface Outcome {

  record Done(Edition edition) implements Outcome {}

  record Refused(Refusal reason, Edition edition) implements Outcome {}

  /** The draft itself is not fit to be published. */
  record Faulty(List<PublicationCheck.Fault> faults) implements Outcome {}

  /** An import holds the draft. */
  record Busy() implements Outcome {}
}
