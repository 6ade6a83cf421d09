package io.tongban.client.identity.planted;

import io.tongban.identity.planted.PlantedIdentity;
import io.tongban.client.catalog.planted.PromiseCatalog;
import java.util.Optional;

/** Planted: a promise that knows a service and another promise. */
public record PromiseIdentity(Optional<PromiseCatalog> stranger, Optional<PlantedIdentity> service) {}
