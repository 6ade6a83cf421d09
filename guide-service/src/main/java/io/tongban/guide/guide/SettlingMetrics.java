package io.tongban.guide.guide;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** {@code tongban.guide.settling.*}: guides that wait to be looked at, and those that cannot be. */
@Component
class SettlingMetrics {

  SettlingMetrics(MeterRegistry registry, Unsettled unsettled, SettlingSettings settings) {
    Gauge.builder("tongban.guide.settling.waiting", unsettled, Unsettled::waiting)
        .description("Guides that wait to be looked at").register(registry);
    Gauge.builder("tongban.guide.settling.stuck", unsettled, table -> table.stuck(settings.tries()))
        .description("Guides that could not be looked at again and again").register(registry);
  }
}
