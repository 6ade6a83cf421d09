package io.tongban.catalog.round;

import io.tongban.catalog.round.model.Step;
import io.tongban.problem.Problem;

/** Turns a refused step into a problem. */
final class Refusals {

  private Refusals() {}

  static <S> S granted(Step<S> step) {
    return switch (step) {
      case Step.Granted<S>(var to) -> to;
      case Step.Refused<S>(var reason) -> throw new Problem(409, reason.code());
    };
  }
}
