package io.tongban.guide.publicservice;

import io.tongban.problem.Problem.FieldError;
import java.math.BigDecimal;
import java.util.List;

/**
 * A feature that knows when a body's service is not fit to be published. Every bean of this type is asked before each
 * version.
 */
public interface ServiceCheck {

  /** What keeps the service from being published: each fault names its field and, in its arguments, both sides. */
  List<FieldError> faults(Candidate service);

  /**
   * A service as it would read.
   *
   * @param before the fees of the version published last
   */
  record Candidate(PublicBody body, String service, List<Fee> fees, List<Fee> before) {}

  /** @param pricing GOVERNMENT_SET, GOVERNMENT_GUIDED or MARKET */
  record Fee(String key, String name, BigDecimal amount, String unit, String pricing) {}
}
