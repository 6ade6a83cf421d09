package io.tongban.application.planted;

import io.tongban.catalog.planted.PlantedCatalog;

/** Planted: a service that knows another one. */
public record PlantedApplication(PlantedCatalog stranger) {}
