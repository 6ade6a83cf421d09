package io.tongban.catalog.change;

import io.tongban.catalog.item.ItemCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change as its makers declare it, with the paper it rests on. What changed is seen from the editions themselves;
 * why, by which document and what becomes of running cases is only said here.
 *
 * @param before codes in the edition before; empty for an item that is new
 * @param after codes in the edition that the change belongs to; empty for an item that is cancelled
 * @param document its title without 《》
 * @param documentNumber 发文字号, as 津政发〔2014〕10号
 * @param runningCases null where the change touches no running case
 * @param transitionUntil the last day on which the organ so far still accepts and decides; null for none
 * @param round the clean-up round that decided it; null for others
 */
public record DeclaredChange(ChangeKind kind, List<ItemCode> before, List<ItemCode> after, @Nullable String document,
    @Nullable String documentNumber, String reason, @Nullable RunningCases runningCases,
    @Nullable LocalDate transitionUntil, @Nullable Long round) {

  /** What becomes of cases accepted before the change. */
  public enum RunningCases {
    /** 由原受理机关继续办结. */
    FINISHED_WHERE_ACCEPTED,
    /** 移交新的实施机关. */
    HANDED_OVER,
    /** 终止并告知申请人, for what is cancelled and needs no approval any more. */
    ENDED
  }

  public DeclaredChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
