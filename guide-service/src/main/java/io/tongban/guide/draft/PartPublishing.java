package io.tongban.guide.draft;

import io.tongban.guide.guide.Described;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a part that has been proofread, by way of its draft or directly. */
@Service
public class PartPublishing {

  private final OutdatedParts outdated;

  PartPublishing(OutdatedParts outdated) {
    this.outdated = outdated;
  }

  /** @return false when another version than the known one is published by now */
  @Transactional
  public <C> boolean publish(
      DraftPart<C> part, Described item, C content, DraftPart.Publication publication) {
    var published = part.publish(item, content, publication);
    if (published) {
      outdated.mended(item.item().code(), part.name());
    }
    return published;
  }
}
