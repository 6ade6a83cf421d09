package io.tongban.catalog.planted;

import io.tongban.guide.planted.PlantedGuide;

/** Planted: a service that knows another one. */
public record PlantedCatalog(PlantedGuide stranger) {}
