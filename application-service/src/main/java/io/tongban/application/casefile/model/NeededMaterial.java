package io.tongban.application.casefile.model;

/** A material that the guide pinned at submission asks for. Nothing else may be demanded (行政许可法 art. 31). */
public record NeededMaterial(String key, String name, boolean required) {}
