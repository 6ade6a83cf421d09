package io.tongban.catalog.revision;

import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.edition.PublicationCheck;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The draft of a revision is published when the revision is closed, or given up. */
@Component
class RevisionPublicationCheck implements PublicationCheck {

  private final Revisions revisions;

  RevisionPublicationCheck(Revisions revisions) {
    this.revisions = revisions;
  }

  @Override
  public List<Fault> faults(Draft draft, Instant from) {
    return revisions.ofDraft(draft.id())
        .filter(revision -> revision.state() == Revision.State.OPEN)
        .map(revision -> List.of(new Fault("revision", "revision-open", List.of(revision.title()))))
        .orElse(List.of());
  }
}
