package io.tongban.guide.review;

import io.tongban.problem.Problem;
import io.tongban.problem.Problem.FieldError;
import java.util.List;

/** What is written and not fit to be published. */
public final class Unfit {

  private Unfit() {}

  /** @throws Problem 409 {@code <what>-not-publishable} that names every fault, where there is one */
  public static void refuse(String what, List<FieldError> faults) {
    if (faults.isEmpty()) {
      return;
    }
    var problem = new Problem(409, what + "-not-publishable").args(faults.size()).field(faults.getFirst().field());
    faults.forEach(problem::error);
    throw problem;
  }
}
