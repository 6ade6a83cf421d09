package io.tongban.catalog.trail;

import io.tongban.catalog.audit.Action;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param prefixes of the regions the reader looks after
 * @param actor a user's id or whole name
 * @param until exclusive
 */
record AuditFilter(List<String> prefixes, @Nullable Long edition, @Nullable String item, @Nullable String actor,
    @Nullable Action action, @Nullable Instant from, @Nullable Instant until) {}
