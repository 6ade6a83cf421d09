package io.tongban.catalog.audit;

import io.tongban.access.RegionCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param item the code of the item concerned; null when it is about more than one
 * @param details what changed, as plain values: counts, dates, titles; for a changed item the fields with their values
 *     before and after
 */
public record AuditEntry(Action action, Actor by, RegionCode region, @Nullable Long edition, @Nullable String item,
    @Nullable Long importJob, Map<String, ?> details) {

  public static AuditEntry of(Action action, Actor by, RegionCode region) {
    return new AuditEntry(action, by, region, null, null, null, Map.of());
  }

  public AuditEntry edition(long id) {
    return new AuditEntry(action, by, region, id, item, importJob, details);
  }

  public AuditEntry item(String code) {
    return new AuditEntry(action, by, region, edition, code, importJob, details);
  }

  public AuditEntry importJob(long id) {
    return new AuditEntry(action, by, region, edition, item, id, details);
  }

  public AuditEntry details(Map<String, ?> values) {
    return new AuditEntry(action, by, region, edition, item, importJob, values);
  }
}
