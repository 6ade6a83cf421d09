package io.tongban.guide.draft;

import io.tongban.guide.guide.Described;
import io.tongban.guide.guide.GuideWriting;
import io.tongban.problem.Problem;
import java.util.Optional;
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
   * @throws Problem 409 {@code <part>-not-publishable}
   */
  @Transactional
  public <C> boolean publish(
      DraftPart<C> part, Described item, C content, DraftPart.Publication publication) {
    guides.hold();
    unfit(part, item, content).ifPresent(problem -> {
      throw problem;
    });
    var published = part.publish(item, content, publication);
    if (published) {
      outdated.mended(item.item().code(), part.name());
    }
    return published;
  }

  /** What keeps it from being published: what cannot be read, and only where all can be, what contradicts the item. */
  static <C> Optional<Problem> unfit(DraftPart<C> part, Described item, C content) {
    var faults = part.faults(item, content);
    if (faults.isEmpty()) {
      faults = part.obstacles(item, content);
    }
    if (faults.isEmpty()) {
      return Optional.empty();
    }
    var problem = new Problem(409, part.name() + "-not-publishable").args(faults.size())
        .field(faults.getFirst().field());
    faults.forEach(problem::error);
    return Optional.of(problem);
  }
}
