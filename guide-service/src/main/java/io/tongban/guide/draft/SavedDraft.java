package io.tongban.guide.draft;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * What is saved of a part that is being written: its content beside the versions.
 *
 * @param version of the draft that was read last; null to begin one
 * @param publishedVersion the published version the writer has seen; null for the one noted before
 */
record SavedDraft<C>(@Nullable Integer version, @Nullable Integer publishedVersion, @JsonUnwrapped C content) {}
