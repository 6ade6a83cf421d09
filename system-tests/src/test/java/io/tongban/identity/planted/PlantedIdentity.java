package io.tongban.identity.planted;

import io.tongban.catalog.planted.PlantedCatalog;

/** Planted: a service that knows another one. */
public record PlantedIdentity(PlantedCatalog stranger) {}
