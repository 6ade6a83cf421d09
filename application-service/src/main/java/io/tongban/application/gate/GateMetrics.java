package io.tongban.application.gate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code tongban.gate.*}: where answers came from, which were refused and why, whether catalog-service is silent. */
@Component
class GateMetrics {

  enum Source { MEMORY, REDIS, CATALOGUE, LAST_KNOWN }

  private final MeterRegistry registry;

  GateMetrics(MeterRegistry registry, CatalogueWatch watch) {
    this.registry = registry;
    Gauge.builder("tongban.gate.catalogue.silent", watch, watched -> watched.silent() ? 1 : 0)
        .description("1 while catalog-service leaves the gate without an answer").register(registry);
  }

  void answered(Source source) {
    registry.counter("tongban.gate.answers", "source", tag(source)).increment();
  }

  void refused(Admission.Reason reason) {
    registry.counter("tongban.gate.unavailable", "reason", tag(reason)).increment();
  }

  private static String tag(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
