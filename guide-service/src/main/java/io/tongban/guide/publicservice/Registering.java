package io.tongban.guide.publicservice;

import io.tongban.guide.review.Person;
import io.tongban.problem.Problem;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the register of bodies. Who may is settled before. */
@Service
class Registering {

  private final Bodies bodies;
  private final Services services;
  private final Wording wording;
  private final Clock clock;

  Registering(Bodies bodies, Services services, Wording wording, Clock clock) {
    this.bodies = bodies;
    this.services = services;
    this.wording = wording;
    this.clock = clock;
  }

  /**
   * @param wanted its version is the one that was read last; 0 to enter it
   * @throws Problem 412 {@code public-body-changed-meanwhile}
   */
  @Transactional
  PublicBody save(PublicBody wanted, Person by) {
    var before = bodies.locked(wanted.code()).orElse(null);
    if ((before == null ? 0 : before.version()) != wanted.version()) {
      throw changedMeanwhile();
    }
    var after = new PublicBody(wanted.code(), wanted.version() + 1, wanted.name(), wanted.kind(), wanted.region(),
        wanted.regionName(), wanted.address(), wanted.telephones(), wanted.hours(), wanted.website(),
        wanted.organCode(), wanted.organName(), wanted.validFrom(), wanted.validTo());
    if (before == null) {
      if (!bodies.add(after, wording.terms(after))) {
        throw changedMeanwhile();
      }
    } else {
      bodies.save(after, wording.terms(after));
      services.findBy(after.code(), wording.terms(after, services.published(after.code())));
    }
    bodies.note(before, after, by, clock.instant());
    return after;
  }

  private static Problem changedMeanwhile() {
    return new Problem(412, "public-body-changed-meanwhile").field("version");
  }
}
