package io.tongban.catalog.planted.model;

import org.springframework.http.HttpStatus;

/** Planted: a model that knows a framework. */
public record PlantedModel(HttpStatus status) {}
