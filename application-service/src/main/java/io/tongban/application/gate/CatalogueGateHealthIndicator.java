package io.tongban.application.gate;

import io.tongban.application.gate.Assurance.Basis;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** {@code catalogueGate}: by what the gate answers. Always up: it answers or refuses, and says which. */
@Component
class CatalogueGateHealthIndicator implements HealthIndicator {

  private final CatalogueWatch watch;
  private final SharedKnowledge shared;

  CatalogueGateHealthIndicator(CatalogueWatch watch, SharedKnowledge shared) {
    this.watch = watch;
    this.shared = shared;
  }

  @Override
  public Health health() {
    var health = Health.up()
        .withDetail("gate", watch.silent() ? Basis.LAST_KNOWN : Basis.CONFIRMED)
        .withDetail("redis", shared.away() ? "AWAY" : "USED");
    var confirmed = watch.lastConfirmed();
    if (confirmed != null) {
      health.withDetail("generation", confirmed.generation()).withDetail("catalogueCheckedAt", confirmed.at());
    }
    return health.build();
  }
}
