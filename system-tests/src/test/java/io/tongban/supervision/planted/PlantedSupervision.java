package io.tongban.supervision.planted;

import io.tongban.catalog.planted.PlantedCatalog;

/** Planted: a service that knows another one. */
public record PlantedSupervision(PlantedCatalog stranger) {}
