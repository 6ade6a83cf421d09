package io.tongban.guide.guide;

import org.jspecify.annotations.Nullable;

/**
 * What many guides were changed by at once, as the note of each version tells.
 *
 * @param aspect its key
 * @param find what was replaced; null where the aspect was written anew
 * @param guides how many were changed
 */
public record BulkChange(String aspect, @Nullable String find, String text, int guides) {}
