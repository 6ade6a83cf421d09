package io.tongban.guide.draft;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tongban.guide.guide.GuideDraft;
import org.jspecify.annotations.Nullable;

/**
 * What is saved of a guide that is being written: {@code aspects}, {@code materials} and {@code faq} beside the
 * versions.
 *
 * @param version of the draft that was read last; null to begin one
 * @param guideVersion the published version the writer has seen; null for the one noted before
 */
record SavedDraft(@Nullable Integer version, @Nullable Integer guideVersion, @JsonUnwrapped GuideDraft content) {}
