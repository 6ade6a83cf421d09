package io.tongban.catalog.round;

import io.tongban.catalog.round.model.Adoption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to a round in its notice.
 *
 * @param proposal the one it is about; null for the round as a whole
 * @param contact how the author is reached; never public
 * @param feedback why it is adopted or not (采纳反馈); null until it is answered
 */
record Comment(long id, long round, @Nullable Long proposal, Instant at, String authorKind, @Nullable String authorName,
    @Nullable String contact, String text, @Nullable Adoption adoption, @Nullable String feedback,
    @Nullable Instant answeredAt, @Nullable String answeredByName) {}
