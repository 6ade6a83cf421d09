package io.tongban.guide.draft.model;

/** Who acts. */
public record Person(String id, String name) {}
