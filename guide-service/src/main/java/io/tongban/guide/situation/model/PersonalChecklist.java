package io.tongban.guide.situation.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the guide says to one applicant, as far as his answers tell.
 *
 * @param materials in the order of the guide
 * @param notApplicable why nothing has to be applied for here; empty when something has
 */
public record PersonalChecklist(
    List<Verdict> materials,
    Setting<Wording> fee,
    Setting<Integer> limitDays,
    Setting<Wording> window,
    Setting<Wording> validity,
    List<Reason<Wording>> notApplicable) {

  /** @param required by everybody, as the guide says */
  public record Material(String key, boolean required) {}

  public enum Status {
    NEEDED,
    /** Where its condition, or what its note says, holds. */
    CONDITIONAL,
    NOT_NEEDED,
    /** Depends on a question that is still open. */
    OPEN
  }

  /** The given answer that brought something about. */
  public record Reason<T>(Question question, Answer answer, T what) {}

  /**
   * @param because the answers that decided; empty where it is so for everybody
   */
  public record Verdict(String key, Status status, List<Reason<Effect.Material>> because) {}

  /**
   * @param value null while it is open, and where the guide's own word holds
   * @param open whether an answer to come may still change it
   */
  public record Setting<T>(@Nullable T value, @Nullable Reason<T> because, boolean open) {}

  public static PersonalChecklist of(Reading.Progress progress, List<Material> materials) {
    return new PersonalChecklist(
        materials.stream().map(material -> verdict(progress, material)).toList(),
        setting(progress, effect -> effect instanceof Effect.Fee it ? it.fee() : null),
        setting(progress, effect -> effect instanceof Effect.Limit it ? it.workingDays() : null),
        setting(progress, effect -> effect instanceof Effect.Window it ? it.window() : null),
        setting(progress, effect -> effect instanceof Effect.Validity it ? it.validity() : null),
        said(progress, effect -> effect instanceof Effect.NotApplicable it ? it.reason() : null));
  }

  private static Verdict verdict(Reading.Progress progress, Material material) {
    Function<Effect, Effect.@Nullable Material> onIt =
        effect -> effect instanceof Effect.Material it && it.key().equals(material.key()) ? it : null;
    var because = said(progress, onIt);
    if (!because.isEmpty()) {
      return new Verdict(material.key(), status(because.getFirst().what().need()), because);
    }
    var usual = material.required() ? Status.NEEDED : Status.CONDITIONAL;
    var mayChange = progress.possible().stream().map(onIt).filter(Objects::nonNull)
        .anyMatch(effect -> status(effect.need()) != usual);
    return new Verdict(material.key(), mayChange ? Status.OPEN : usual, List.of());
  }

  private static Status status(Effect.Need need) {
    return switch (need) {
      case NEEDED -> Status.NEEDED;
      case NOT_NEEDED -> Status.NOT_NEEDED;
      case CONDITIONAL -> Status.CONDITIONAL;
    };
  }

  private static <T> Setting<T> setting(Reading.Progress progress, Function<Effect, @Nullable T> kind) {
    var said = said(progress, kind);
    return said.isEmpty()
        ? new Setting<>(null, null, progress.possible().stream().anyMatch(effect -> kind.apply(effect) != null))
        : new Setting<>(said.getFirst().what(), said.getFirst(), false);
  }

  private static <T> List<Reason<T>> said(Reading.Progress progress, Function<Effect, @Nullable T> kind) {
    var reasons = new ArrayList<Reason<T>>();
    for (var given : progress.given()) {
      for (var answer : given.chosen()) {
        for (var effect : answer.effects()) {
          var what = kind.apply(effect);
          if (what != null) {
            reasons.add(new Reason<>(given.question(), answer, what));
          }
        }
      }
    }
    return List.copyOf(reasons);
  }
}
