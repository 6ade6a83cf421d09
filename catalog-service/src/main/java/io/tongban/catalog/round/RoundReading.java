package io.tongban.catalog.round;

import io.tongban.access.Caller;
import io.tongban.problem.Problem;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Who may see a round: those who work on it always, everybody from its public notice on. */
@Component
class RoundReading {

  private final Rounds rounds;
  private final Clock clock;

  RoundReading(Rounds rounds, Clock clock) {
    this.rounds = rounds;
    this.clock = clock;
  }

  /** @throws Problem 404 when there is none that the caller may see */
  Round visible(long id, Caller caller) {
    return rounds.find(id)
        .filter(round -> round.publicAt(clock.instant()) || RoundAccess.inside(round.region(), caller))
        .orElseThrow(() -> new Problem(404, "not-found").args(Long.toString(id)));
  }

  /** @throws Problem 404 when there is none that the caller works on */
  Round forInsiders(long id, Caller caller) {
    return rounds.find(id)
        .filter(round -> RoundAccess.inside(round.region(), caller))
        .orElseThrow(() -> new Problem(404, "not-found").args(Long.toString(id)));
  }

  Round known(long id) {
    return rounds.find(id).orElseThrow(() -> new Problem(404, "not-found").args(Long.toString(id)));
  }
}
