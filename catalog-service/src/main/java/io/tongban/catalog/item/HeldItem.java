package io.tongban.catalog.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An item with the edition that holds it, as the other features read it. */
public record HeldItem(long edition, String editionTitle, int year, @Nullable Instant effectiveFrom, Item item) {}
