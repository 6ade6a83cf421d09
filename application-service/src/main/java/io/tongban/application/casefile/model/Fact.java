package io.tongban.application.casefile.model;

import io.tongban.calendar.ClockEntry;
import io.tongban.calendar.ExcludedTime;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a case. A new kind of fact does not compile until its type, status and clock effect are said. */
public sealed interface Fact {

  enum Type {
    SUBMITTED(Submitted.class, ClockEffect.NONE),
    CORRECTION_REQUESTED(CorrectionRequested.class, ClockEffect.NONE),
    CORRECTED(Corrected.class, ClockEffect.NONE),
    ACCEPTED(Accepted.class, ClockEffect.START),
    NOT_ACCEPTED(NotAccepted.class, ClockEffect.END),
    SUSPENDED(Suspended.class, ClockEffect.STOP),
    RESUMED(Resumed.class, ClockEffect.RESUME),
    EXTENDED(Extended.class, ClockEffect.EXTEND),
    REVIEWED(Reviewed.class, ClockEffect.NONE),
    GRANTED(Granted.class, ClockEffect.END),
    REFUSED(Refused.class, ClockEffect.END),
    DELIVERED(Delivered.class, ClockEffect.NONE),
    WITHDRAWN(Withdrawn.class, ClockEffect.END);

    private final Class<? extends Fact> shape;
    private final ClockEffect clock;

    Type(Class<? extends Fact> shape, ClockEffect clock) {
      this.shape = shape;
      this.clock = clock;
    }

    /** The record that holds a fact of this type. */
    public Class<? extends Fact> shape() {
      return shape;
    }

    public ClockEffect clock() {
      return clock;
    }
  }

  /**
   * @param originals keys of what the counter took in on paper; logs from before this was asked have none
   * @param formDigest SHA-256 of the form as it was filled in
   * @param catalogue null in cases of the time before it was written down
   * @param situation null when the applicant was not asked for it, and in older cases
   * @param filledForm null when no form was filled in, and in older cases
   * @param paperForm the scanned form where it came on paper; null when it was filled in here, and in older cases
   */
  record Submitted(
      Terms terms, int guideVersion, List<Piece> materials, @Nullable List<String> originals, String formDigest,
      @Nullable String note, @Nullable CatalogueCheck catalogue, @Nullable Situation situation,
      @Nullable FormReference filledForm, @Nullable Piece paperForm)
      implements Fact {

    Supplied supplied() {
      return new Supplied(materials, originals == null ? List.of() : originals);
    }
  }

  /** 一次性告知: one notice that lists everything (行政许可法 art. 32(4)). */
  record CorrectionRequested(List<Defect> defects, @Nullable String note) implements Fact {}

  /**
   * @param originals as in {@link Submitted}
   * @param formDigest SHA-256 of the form as it was filled in anew; null when it was not
   * @param paperForm the scanned form where it was filled in anew on paper; null when it was not
   */
  record Corrected(
      List<Piece> materials, @Nullable List<String> originals, @Nullable String note, @Nullable String formDigest,
      @Nullable Piece paperForm)
      implements Fact {

    Supplied supplied() {
      return new Supplied(materials, originals == null ? List.of() : originals);
    }
  }

  /**
   * @param clockFrom day 0 of the term: the day of acceptance, unless the application was complete before or counts as
   *     accepted by law
   * @param deemed no notice was given in time, so the application counts as accepted from its receipt (art. 32(4))
   */
  record Accepted(LocalDate clockFrom, boolean deemed) implements Fact {}

  /** @param competentOrgan whom to turn to instead, where the matter belongs elsewhere (art. 32(2)) */
  record NotAccepted(String reason, @Nullable String competentOrgan) implements Fact {}

  record Suspended(ExcludedTime reason, int expectedWorkingDays, String noticeNumber) implements Fact {}

  record Resumed() implements Fact {}

  record Extended(int workingDays, String reason, String noticeNumber) implements Fact {}

  record Reviewed(Decision recommendation, String opinion) implements Fact {}

  record Granted(String licenceNumber, @Nullable String reason) implements Fact {}

  record Refused(String reason) implements Fact {}

  record Delivered(String method) implements Fact {}

  record Withdrawn(String reason) implements Fact {}

  default Type type() {
    return switch (this) {
      case Submitted f -> Type.SUBMITTED;
      case CorrectionRequested f -> Type.CORRECTION_REQUESTED;
      case Corrected f -> Type.CORRECTED;
      case Accepted f -> Type.ACCEPTED;
      case NotAccepted f -> Type.NOT_ACCEPTED;
      case Suspended f -> Type.SUSPENDED;
      case Resumed f -> Type.RESUMED;
      case Extended f -> Type.EXTENDED;
      case Reviewed f -> Type.REVIEWED;
      case Granted f -> Type.GRANTED;
      case Refused f -> Type.REFUSED;
      case Delivered f -> Type.DELIVERED;
      case Withdrawn f -> Type.WITHDRAWN;
    };
  }

  /** The status after this fact. */
  default Status status(Status before) {
    return switch (this) {
      case Submitted f -> Status.SUBMITTED;
      case CorrectionRequested f -> Status.CORRECTING;
      case Corrected f -> Status.SUBMITTED;
      case Accepted f -> Status.ACCEPTED;
      case NotAccepted f -> Status.NOT_ACCEPTED;
      case Suspended f -> before;
      case Resumed f -> before;
      case Extended f -> before;
      case Reviewed f -> Status.REVIEWED;
      case Granted f -> Status.GRANTED;
      case Refused f -> Status.REFUSED;
      case Delivered f -> Status.DELIVERED;
      case Withdrawn f -> Status.WITHDRAWN;
    };
  }

  /** What goes into the stored clock; null when the fact leaves the clock alone. */
  default @Nullable ClockEntry clockEntry(LocalDate on) {
    return switch (this) {
      case Accepted f -> new ClockEntry.Start(f.clockFrom());
      case Suspended f -> new ClockEntry.Stop(on, f.reason(), f.expectedWorkingDays(), f.noticeNumber());
      case Resumed f -> new ClockEntry.Resume(on);
      case Extended f -> new ClockEntry.Extend(on, f.workingDays());
      case Granted f -> new ClockEntry.End(on);
      case Refused f -> new ClockEntry.End(on);
      case Withdrawn f -> new ClockEntry.End(on);
      // Before acceptance no term runs that could end.
      case NotAccepted f -> null;
      case Submitted f -> null;
      case CorrectionRequested f -> null;
      case Corrected f -> null;
      case Reviewed f -> null;
      case Delivered f -> null;
    };
  }

  /** What was said about it, in the words of whoever did it. */
  default @Nullable String remark() {
    return switch (this) {
      case Submitted f -> f.note();
      case CorrectionRequested f -> f.note();
      case Corrected f -> f.note();
      case Accepted f -> null;
      case NotAccepted f -> f.reason();
      case Suspended f -> f.reason().chinese() + "（" + f.noticeNumber() + "）";
      case Resumed f -> null;
      case Extended f -> f.reason();
      case Reviewed f -> f.opinion();
      case Granted f -> f.reason();
      case Refused f -> f.reason();
      case Delivered f -> f.method();
      case Withdrawn f -> f.reason();
    };
  }
}
