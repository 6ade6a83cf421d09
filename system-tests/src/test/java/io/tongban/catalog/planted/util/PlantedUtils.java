package io.tongban.catalog.planted.util;

import org.springframework.http.ResponseEntity;

/** Planted: a package and a class named for nothing, speaking HTTP. */
public record PlantedUtils(ResponseEntity<String> answer) {}
