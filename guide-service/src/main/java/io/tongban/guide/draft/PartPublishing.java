package io.tongban.guide.draft;

import io.tongban.guide.guide.Described;
import io.tongban.guide.guide.GuideWriting;
import io.tongban.guide.review.Unfit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a part, by way of its draft or directly. */
@Service
public class PartPublishing {

  private final GuideWriting guides;
  private final OutdatedParts outdated;

  PartPublishing(GuideWriting guides, OutdatedParts outdated) {
    this.guides = guides;
    this.outdated = outdated;
  }

  /**
   * Looks at everything again while no guide changes: what is published agrees with the guide of that moment.
   *
   * @return false when another version than the known one is published by now
   * @throws io.tongban.problem.Problem 409 {@code <part>-not-publishable}
   */
  @Transactional
  public <C> boolean publish(
      DraftPart<C> part, Described item, C content, DraftPart.Publication publication) {
    guides.hold();
    refuseUnfit(part, item, content);
    var published = part.publish(item, content, publication);
    if (published) {
      outdated.mended(item.item().code(), part.name());
    }
    return published;
  }

  /** What keeps it from being published: what cannot be read, and only where all can be, what contradicts the item. */
  static <C> void refuseUnfit(DraftPart<C> part, Described item, C content) {
    var faults = part.faults(item, content);
    Unfit.refuse(part.name(), faults.isEmpty() ? part.obstacles(item, content) : faults);
  }
}
