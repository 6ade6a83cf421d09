package io.tongban.guide.feerecord.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price that somebody wants to publish.
 *
 * @param government whether government sets or guides it
 * @param changed whether another price was published before
 */
public record Price(BigDecimal amount, String unit, boolean government, boolean changed) {

  /** What was held about it, with the rules of its day. */
  public record Held(FeeRecord record, HearingRules rules) {}

  /** Why it may not be published. */
  public sealed interface Refusal {

    record WithoutHearing() implements Refusal {}

    /** The newest hearing decided something else. */
    record DiffersFrom(FeeRecord hearing) implements Refusal {}

    record Defective(FeeRecord hearing, int breaches) implements Refusal {}

    record NotYetInForce(FeeRecord record) implements Refusal {}

    record ChangeWithoutRecord() implements Refusal {}
  }

  /**
   * 价格法 art. 23: where a hearing is needed, a price set by government rests on one that was held lawfully and decided
   * just this price. Every other change of a price rests on some record.
   *
   * @param held about this price, the newest first
   * @return null when it may be published
   */
  public @Nullable Refusal refusal(boolean hearingNeeded, List<Held> held, LocalDate today) {
    var needed = government && hearingNeeded && amount.signum() > 0;
    if (!needed && !changed) {
      return null;
    }
    var decided = held.stream()
        .filter(one -> one.record().decision() != null && (!needed || one.record().kind() == Kind.HEARING))
        .toList();
    if (decided.isEmpty()) {
      return needed ? new Refusal.WithoutHearing() : new Refusal.ChangeWithoutRecord();
    }
    var fitting = decided.stream().filter(this::decidedBy).toList();
    if (fitting.isEmpty()) {
      return new Refusal.DiffersFrom(decided.getFirst().record());
    }
    var lawful = fitting.stream().filter(one -> breaches(one) == 0).toList();
    if (lawful.isEmpty()) {
      return new Refusal.Defective(fitting.getFirst().record(), breaches(fitting.getFirst()));
    }
    return lawful.stream().anyMatch(one -> inForce(one, today)) ? null
        : new Refusal.NotYetInForce(lawful.getFirst().record());
  }

  private boolean decidedBy(Held held) {
    var decision = held.record().decision();
    return decision != null && decision.decides(amount, unit);
  }

  private static boolean inForce(Held held, LocalDate today) {
    var decision = held.record().decision();
    return decision != null && !decision.effectiveOn().isAfter(today);
  }

  private static int breaches(Held held) {
    return held.record().breaches(held.rules()).size();
  }
}
