package io.tongban.catalog.change;

import io.tongban.access.RegionCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edition as one side of a comparison.
 *
 * @param from its first moment in force; null while a draft
 */
public record ComparedEdition(long id, RegionCode region, int year, String title, @Nullable Instant from) {}
