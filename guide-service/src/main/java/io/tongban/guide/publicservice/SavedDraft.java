package io.tongban.guide.publicservice;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * What is saved of a service that is being written: {@code name}, {@code words}, {@code elements}, {@code promises} and
 * {@code fees} beside the versions.
 *
 * @param version of the draft that was read last; null to begin one
 * @param seen the published version the writer has seen; null for none
 */
record SavedDraft(@Nullable Integer version, @Nullable Integer seen, @JsonUnwrapped Written content) {}
