package io.tongban.guide.derivation;

import org.jspecify.annotations.Nullable;

/**
 * An edition whose items are being taken over.
 *
 * @param after code of the last item that was taken over; null before the first page
 */
record Derivation(long edition, String region, @Nullable String after, int failures) {}
