package io.tongban.client.application.planted;

import io.tongban.application.planted.PlantedApplication;
import io.tongban.client.catalog.planted.PromiseCatalog;
import java.util.Optional;

/** Planted: a promise that knows a service and another promise. */
public record PromiseApplication(Optional<PromiseCatalog> stranger, Optional<PlantedApplication> service) {}
