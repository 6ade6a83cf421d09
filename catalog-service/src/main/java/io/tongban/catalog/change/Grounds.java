package io.tongban.catalog.change;

import io.tongban.catalog.change.DeclaredChange.RunningCases;
import io.tongban.catalog.item.ItemCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why items change, by which document and what becomes of running cases; see {@link DeclaredChange} for the parts.
 *
 * @param round the clean-up round that decided it; null for others
 */
public record Grounds(@Nullable String document, @Nullable String documentNumber, String reason,
    @Nullable RunningCases runningCases, @Nullable LocalDate transitionUntil, @Nullable Long round) {

  public DeclaredChange change(ChangeKind kind, List<ItemCode> before, List<ItemCode> after) {
    return new DeclaredChange(
        kind, before, after, document, documentNumber, reason, runningCases, transitionUntil, round);
  }
}
