package io.tongban.client.supervision.planted;

import io.tongban.supervision.planted.PlantedSupervision;
import io.tongban.client.catalog.planted.PromiseCatalog;
import java.util.Optional;

/** Planted: a promise that knows a service and another promise. */
public record PromiseSupervision(Optional<PromiseCatalog> stranger, Optional<PlantedSupervision> service) {}
