package io.tongban.catalog.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An item and the edition that holds it. */
record EditionItem(long edition, String editionTitle, @Nullable Instant effectiveFrom, Item item) {}
