package io.tongban.guide.derivation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How editions are taken over, {@code tongban.guide.derivation.*}.
 *
 * @param page items asked of the catalogue at a time
 * @param sweep pause after which open derivations are looked for without being woken: those of a crashed instance
 * @param firstPause pause after a failure, doubled each time up to {@code longestPause}
 */
@Validated
@ConfigurationProperties("tongban.guide.derivation")
record DerivationSettings(@Min(1) @Max(1000) int page, @NotNull Duration sweep, @NotNull Duration firstPause,
    @NotNull Duration longestPause) {

  /** @param failures in a row, 0 when the last round went well */
  Duration pauseAfter(int failures) {
    if (failures == 0) {
      return sweep;
    }
    var doubled = firstPause.multipliedBy(1L << Math.min(failures - 1, 20));
    return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
  }
}
