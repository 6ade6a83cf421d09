package io.tongban.client.guide.planted;

import io.tongban.guide.planted.PlantedGuide;
import io.tongban.client.catalog.planted.PromiseCatalog;
import java.util.Optional;

/** Planted: a promise that knows a service and another promise. */
public record PromiseGuide(Optional<PromiseCatalog> stranger, Optional<PlantedGuide> service) {}
