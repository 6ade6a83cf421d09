package io.tongban.catalog.resemblance;

import io.tongban.catalog.resemblance.model.Traits;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cancelled item in its last published form, or as a cancellation was recorded.
 *
 * @param key tells it from all others: {@code item:<code>} or {@code record:<id>}
 * @param code null when recorded
 * @param edition the one that held it last; null when recorded
 * @param cancelledOn the first day without it
 * @param document what cancelled it, where that is known
 */
record Cancelled(String key, @Nullable String code, Traits traits, String region, @Nullable Long edition,
    @Nullable String editionTitle, LocalDate cancelledOn, @Nullable String document,
    @Nullable String documentNumber) {}
