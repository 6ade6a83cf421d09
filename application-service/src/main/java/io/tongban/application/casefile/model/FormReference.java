package io.tongban.application.casefile.model;

/**
 * The version of the form that was filled in.
 *
 * @param owner code of the item whose form it is, or {@code default}
 */
public record FormReference(String owner, int version) {}
