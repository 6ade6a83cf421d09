package io.tongban.supervision.watch.model;

import io.tongban.calendar.LegalBasis;
import io.tongban.calendar.Limit;

/**
 * What a case was promised at its submission.
 *
 * @param handling IMMEDIATE (即办件) or PROMISED (承诺件)
 */
public record Limits(String handling, int promisedDays, int statutoryDays, String statutoryBasis) {

  public Limit promised() {
    return new Limit(promisedDays, new LegalBasis("承诺时限", ""));
  }

  public Limit statutory() {
    return new Limit(statutoryDays, new LegalBasis(statutoryBasis.isBlank() ? "法定时限" : statutoryBasis, ""));
  }
}
