package io.tongban.client.catalog.planted;

import io.tongban.catalog.planted.PlantedCatalog;
import io.tongban.client.guide.planted.PromiseGuide;
import java.util.Optional;

/** Planted: a promise that knows a service and another promise. */
public record PromiseCatalog(Optional<PromiseGuide> stranger, Optional<PlantedCatalog> service) {}
