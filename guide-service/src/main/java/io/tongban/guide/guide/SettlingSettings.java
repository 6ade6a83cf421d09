package io.tongban.guide.guide;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How guides are looked at after an edition took effect, {@code tongban.guide.settling.*}.
 *
 * @param sweep pause between two looks for editions that took effect
 * @param page guides looked at in one transaction
 * @param firstPause after which a guide that could not be looked at is tried again, doubled each time up to {@code
 *     longestPause}
 * @param tries after which it is said to be stuck; it is tried on
 */
@Validated
@ConfigurationProperties("tongban.guide.settling")
record SettlingSettings(@NotNull Duration sweep, @Min(1) @Max(1000) int page, @NotNull Duration firstPause,
    @NotNull Duration longestPause, @Min(1) int tries) {

  /** @param tried how often it failed, from 1 */
  Duration pauseAfter(int tried) {
    var doubled = firstPause.multipliedBy(1L << Math.min(tried - 1, 20));
    return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
  }
}
