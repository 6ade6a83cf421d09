package io.tongban.guide.publicservice.model;

/** Who acts. */
public record Person(String id, String name) {}
