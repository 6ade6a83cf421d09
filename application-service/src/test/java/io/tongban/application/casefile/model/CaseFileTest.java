package io.tongban.application.casefile.model;

import static io.tongban.application.casefile.model.Sample.APPLICANT;
import static io.tongban.application.casefile.model.Sample.CLERK;
import static io.tongban.application.casefile.model.Sample.DECIDER;
import static io.tongban.application.casefile.model.Sample.NOTICE_DUE;
import static io.tongban.application.casefile.model.Sample.REVIEWER;
import static io.tongban.application.casefile.model.Sample.STATUTORY_DUE;
import static io.tongban.application.casefile.model.Sample.done;
import static io.tongban.application.casefile.model.Sample.march;
import static io.tongban.application.casefile.model.Sample.piece;
import static io.tongban.application.casefile.model.Sample.supplement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tongban.application.casefile.model.Outcome.Refused;
import io.tongban.calendar.ClockEntry;
import io.tongban.calendar.ExcludedTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CaseFileTest {

  private static final List<Defect> EXPIRED = List.of(new Defect("identity", "已过期"));

  @Test
  @DisplayName("审查与决定分离: whoever reviewed may not decide, also with both roles")
  void reviewerMayNotDecide() {
    var both = new Actor("both", "孙兼任", Set.of(Part.REVIEWER, Part.DECIDER));
    var reviewed = done(Sample.in(Status.ACCEPTED).review(both, march(3), Decision.GRANT, "符合条件"));

    assertThat(reviewed.decide(both, march(3), Decision.GRANT, null))
        .isEqualTo(new Refused(Refusal.REVIEWER_MAY_NOT_DECIDE));
    assertThat(reviewed.allowedTo(both)).doesNotContain(Action.DECIDE);
    assertThat(done(reviewed.decide(DECIDER, march(3), Decision.GRANT, null)).status()).isEqualTo(Status.GRANTED);
  }

  @Test
  @DisplayName("行政许可法 art. 38: no refusal without reasons")
  void refusalWithoutReasonIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sample.in(Status.REVIEWED).decide(DECIDER, march(3), Decision.REFUSE, " "));
  }

  @Test
  @DisplayName("行政许可法 art. 42: the term runs from the day of acceptance")
  void termStartsOnTheDayOfAcceptance() {
    var accepted = done(Sample.submitted().accept(CLERK, march(4), NOTICE_DUE));

    assertThat(accepted.clock().entries()).containsExactly(new ClockEntry.Start(LocalDate.of(2026, 3, 4)));
  }

  @Test
  @DisplayName("行政许可法 art. 32(4): without a notice in 5 working days the application counts as accepted from receipt")
  void lateAcceptanceCountsFromTheReceipt() {
    var accepted = done(Sample.submitted().accept(CLERK, march(10), NOTICE_DUE));

    assertThat(accepted.log().getLast().fact()).isEqualTo(new Fact.Accepted(Sample.MONDAY, true));
  }

  @Test
  @DisplayName("行政许可法 art. 32(4): after these 5 working days no notice can be given")
  void correctionNoticeAfterTheTermIsRefused() {
    assertThat(Sample.submitted().requestCorrection(CLERK, march(10), EXPIRED, null, NOTICE_DUE))
        .isEqualTo(new Refused(Refusal.CORRECTION_TOO_LATE));
  }

  @Test
  void acceptanceAfterASupplementCountsFromTheDayTheFullSetArrived() {
    var corrected = corrected(march(5));

    var accepted = done(corrected.accept(CLERK, march(9), LocalDate.of(2026, 3, 12)));

    assertThat(accepted.clock().entries()).containsExactly(new ClockEntry.Start(LocalDate.of(2026, 3, 5)));
  }

  @Test
  @DisplayName("行政许可法 art. 32(4): the same defect is told once")
  void sameDefectIsNotToldTwice() {
    var corrected = corrected(march(5));

    assertThat(corrected.requestCorrection(CLERK, march(5), EXPIRED, null, LocalDate.of(2026, 3, 12)))
        .isEqualTo(new Refused(Refusal.CORRECTION_ALREADY_REQUESTED));
  }

  @Test
  void supplementCoversEverythingOfTheNoticeAndNothingUnknown() {
    var correcting = Sample.in(Status.CORRECTING);
    var incomplete = new Refused(Refusal.CORRECTION_INCOMPLETE);

    assertThat(correcting.correct(APPLICANT, march(3), supplement(Supplied.of()))).isEqualTo(incomplete);
    assertThat(correcting.correct(APPLICANT, march(3), supplement(Supplied.of(piece("plan"))))).isEqualTo(incomplete);
    assertThat(correcting.correct(APPLICANT, march(3), supplement(Supplied.of(piece("identity"), piece("recipe")))))
        .isEqualTo(incomplete);
  }

  @Test
  void supplementTakesThePlaceOfTheOldFile() {
    var supplied = piece("identity");

    var corrected = done(Sample.in(Status.CORRECTING).correct(APPLICANT, march(3), supplement(Supplied.of(supplied))));

    assertThat(corrected.supplied().files()).containsExactly(supplied);
    assertThat(corrected.defects()).isEmpty();
  }

  @Test
  void originalTakenInAtTheCounterMendsADefectAndTakesThePlaceOfTheFile() {
    var original = new Supplied(List.of(), List.of("identity", "identity"));

    var corrected = done(Sample.in(Status.CORRECTING).correct(APPLICANT, march(3), supplement(original)));

    assertThat(corrected.supplied()).isEqualTo(new Supplied(List.of(), List.of("identity")));
  }

  @Test
  @DisplayName("行政许可法 art. 32(4): a form with a defect is handed in anew, both stay in the log")
  void aDefectOfTheFormIsMendedByAFormOnly() {
    var correcting = done(Sample.submitted().requestCorrection(
        CLERK, march(2), List.of(new Defect("form/area", "与平面图不符", "面积")), null, NOTICE_DUE));
    var anew = new Correction(Supplied.of(), "{\"area\":2}", null, null);

    var corrected = done(correcting.correct(APPLICANT, march(3), anew));

    assertThat(correcting.correct(APPLICANT, march(3), supplement(Supplied.of(piece("identity")))))
        .isEqualTo(new Refused(Refusal.FORM_NOT_CORRECTED));
    assertThat(corrected.forms()).extracting(LogEntry::sequence).containsExactly(1, 3);
    assertThat(corrected.defects()).isEmpty();
  }

  @Test
  void aCaseWithoutAFormTakesNone() {
    var opening = Sample.submitted().opening();
    var without = new Opening(opening.number(), opening.terms(), opening.applicant(), 3, opening.needed(), null, null,
        "{}", null);
    var correcting = done(CaseFile.of(without, Sample.submitted().log()).requestCorrection(
        CLERK, march(2), List.of(new Defect("form", "请写明用途")), null, NOTICE_DUE));

    assertThat(correcting.forms()).isEmpty();
    assertThat(correcting.correct(APPLICANT, march(3), new Correction(Supplied.of(), "{}", null, null)))
        .isEqualTo(new Refused(Refusal.FORM_NOT_ASKED));
    done(correcting.correct(APPLICANT, march(3), new Correction(Supplied.of(), null, null, "用于办公")));
  }

  @Test
  void logFromBeforeOriginalsWereAskedForHasNone() {
    assertThat(new Fact.Corrected(List.of(piece("identity")), null, null, null, null).supplied().originals()).isEmpty();
  }

  @Test
  void stoppedCaseIsNeitherReviewedNorDecidedNorStoppedAgain() {
    var stopped = done(Sample.in(Status.REVIEWED).suspend(DECIDER, march(3), ExcludedTime.HEARING, 5, "1号"));

    assertThat(stopped.suspended()).isTrue();
    assertThat(stopped.status()).isEqualTo(Status.REVIEWED);
    assertThat(stopped.allowedTo(DECIDER)).containsExactly(Action.RESUME, Action.EXTEND);
    assertThat(stopped.decide(DECIDER, march(4), Decision.GRANT, null)).isEqualTo(new Refused(Refusal.SUSPENDED));
    assertThat(done(stopped.resume(REVIEWER, march(5))).suspended()).isFalse();
  }

  @Test
  @DisplayName("行政许可法 art. 42: one extension, of 10 working days at most, while the term still runs")
  void extensionIsBounded() {
    var accepted = Sample.in(Status.ACCEPTED);
    var extended = done(accepted.extend(DECIDER, march(3), 10, "案情复杂", "1号", 10, STATUTORY_DUE));

    assertThat(accepted.extend(DECIDER, march(3), 11, "案情复杂", "1号", 10, STATUTORY_DUE))
        .isEqualTo(new Refused(Refusal.EXTENSION_TOO_LONG));
    assertThat(accepted.extend(DECIDER, march(31), 10, "案情复杂", "1号", 10, STATUTORY_DUE))
        .isEqualTo(new Refused(Refusal.TERM_OVER));
    assertThat(extended.extend(DECIDER, march(4), 1, "案情复杂", "2号", 10, STATUTORY_DUE))
        .isEqualTo(new Refused(Refusal.ALREADY_EXTENDED));
    assertThat(accepted.extend(REVIEWER, march(3), 5, "案情复杂", "1号", 10, STATUTORY_DUE))
        .isEqualTo(new Refused(Refusal.NOT_YOURS));
  }

  @Test
  void decisionEndsTheTermAndWithdrawalBeforeAcceptanceEndsNone() {
    assertThat(Sample.in(Status.GRANTED).clock().entries()).hasSize(2).last().isInstanceOf(ClockEntry.End.class);
    assertThat(Sample.in(Status.WITHDRAWN).clock().entries()).isEmpty();
  }

  @Test
  void logWithAGapIsNoCase() {
    var file = Sample.in(Status.GRANTED);
    var gap = List.of(file.log().get(0), file.log().get(2));

    assertThatIllegalArgumentException().isThrownBy(() -> CaseFile.of(file.opening(), gap))
        .withMessageContaining("gap");
    assertThatIllegalArgumentException().isThrownBy(() -> CaseFile.of(file.opening(), List.of()));
  }

  private static CaseFile corrected(Instant at) {
    return done(Sample.in(Status.CORRECTING).correct(APPLICANT, at, supplement(Supplied.of(piece("identity")))));
  }
}
