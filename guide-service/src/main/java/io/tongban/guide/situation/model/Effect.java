package io.tongban.guide.situation.model;

import org.jspecify.annotations.Nullable;

/** What an answer changes of what the guide says to everybody. */
public sealed interface Effect {

  enum Need {
    NEEDED,
    NOT_NEEDED,
    /** Needed where a condition holds that no question asks for. */
    CONDITIONAL
  }

  /** @param condition given with {@link Need#CONDITIONAL}, and only then */
  record Material(String key, Need need, @Nullable Wording condition) implements Effect {}

  record Fee(Wording fee) implements Effect {}

  /** The organ promises an answer within fewer working days than the item does. */
  record Limit(int workingDays) implements Effect {}

  record Window(Wording window) implements Effect {}

  /** How long what is granted is valid. */
  record Validity(Wording validity) implements Effect {}

  /** Nothing has to be applied for, or not here: to be told at once (行政许可法 art. 32(1) and (2)). */
  record NotApplicable(Wording reason) implements Effect {}

  /** Two effects on one subject may contradict each other; null when any number of them may stand together. */
  default @Nullable String subject() {
    return switch (this) {
      case Material material -> "material " + material.key();
      case Fee fee -> "fee";
      case Limit limit -> "limit";
      case Window window -> "window";
      case Validity validity -> "validity";
      case NotApplicable none -> null;
    };
  }

  /** Whether both cannot be true of one applicant. Several conditions of one material may stand side by side. */
  default boolean contradicts(Effect other) {
    if (subject() == null || !subject().equals(other.subject())) {
      return false;
    }
    return this instanceof Material mine && other instanceof Material theirs
        ? mine.need() != theirs.need()
        : !equals(other);
  }
}
