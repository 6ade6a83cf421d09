package io.tongban.catalog.audit;

import io.tongban.access.RegionCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param details what changed, as plain values: counts, dates, titles
 */
public record AuditEntry(Action action, Actor by, RegionCode region, @Nullable Long edition, @Nullable Long importJob,
    Map<String, Object> details) {}
