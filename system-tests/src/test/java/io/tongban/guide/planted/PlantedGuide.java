package io.tongban.guide.planted;

import io.tongban.catalog.planted.PlantedCatalog;
import java.util.Optional;

/** Planted: a service that knows another one. */
public record PlantedGuide(Optional<PlantedCatalog> stranger) {}
