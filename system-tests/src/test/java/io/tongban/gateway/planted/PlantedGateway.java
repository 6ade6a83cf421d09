package io.tongban.gateway.planted;

import io.tongban.catalog.planted.PlantedCatalog;

/** Planted: a service that knows another one. */
public record PlantedGateway(PlantedCatalog stranger) {}
