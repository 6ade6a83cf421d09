package io.tongban.client.catalog;

/**
 * Which publications the catalogue consists of.
 *
 * @param value equal as long as nothing is published; says nothing else, not even which of two is the newer
 */
public record CatalogGeneration(String value) {}
