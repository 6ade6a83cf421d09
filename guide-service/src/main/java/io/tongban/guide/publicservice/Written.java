package io.tongban.guide.publicservice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent of a service that is being written; it may be unfinished.
 *
 * @param elements by key
 * @param promises those that can be measured
 */
record Written(@Nullable String name, @Nullable String words, @Nullable Map<String, @Nullable String> elements,
    @Nullable List<@Nullable WrittenPromise> promises, @Nullable List<@Nullable WrittenFee> fees) {

  /** @param unit MINUTES, HOURS, DAYS, WORKING_DAYS, TIMES or PERCENT */
  record WrittenPromise(@Nullable String name, @Nullable BigDecimal number, @Nullable String unit) {}

  /** @param pricing GOVERNMENT_SET, GOVERNMENT_GUIDED or MARKET */
  record WrittenFee(@Nullable String key, @Nullable String name, @Nullable BigDecimal amount, @Nullable String unit,
      @Nullable String pricing, @Nullable String basis) {}
}
