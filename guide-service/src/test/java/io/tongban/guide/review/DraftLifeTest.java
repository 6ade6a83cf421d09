package io.tongban.guide.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongban.guide.review.Outcome.Reason;
import io.tongban.problem.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The life of a draft")
class DraftLifeTest {

  private static final Instant DAY = Instant.parse("2026-05-06T01:00:00Z");
  private static final Person WRITER = new Person("w", "李编写");
  private static final Person SUBMITTER = new Person("s", "王送审");
  private static final Person REVIEWER = new Person("r", "张审核");

  private final Draft written = Draft.begun("{}", 4, WRITER, DAY);
  private final Draft submitted = written.submit(1, SUBMITTER).allowed();
  private final Draft returned = submitted.giveBack(2, "电话不对", REVIEWER).allowed();

  @Test
  void editingKeepsThePublishedVersionUnlessItsWriterSawAnother() {
    var later = DAY.plusSeconds(60);

    var kept = written.edit(1, "{\"a\":1}", null, SUBMITTER, later).allowed();

    assertThat(kept).isEqualTo(
        new Draft(2, Status.DRAFTING, "{\"a\":1}", 4, SUBMITTER, later, null, null));
    assertThat(kept.edit(2, "{}", 5, WRITER, later).allowed().seen()).isEqualTo(5);
  }

  @Test
  void aReturnedDraftKeepsItsReasonsWhileItIsWrittenOnAndLosesThemWhenItIsSubmitted() {
    assertThat(returned).returns(Status.RETURNED, Draft::status).returns(null, Draft::submittedBy);
    var writtenOn = returned.edit(3, "{}", null, WRITER, DAY).allowed();

    assertThat(writtenOn).returns(Status.DRAFTING, Draft::status).returns("电话不对", Draft::reasons);
    assertThat(writtenOn.submit(4, WRITER).allowed()).returns(Status.IN_REVIEW, Draft::status)
        .returns(null, Draft::reasons);
  }

  @Test
  void itsWritersTakeItBack() {
    assertThat(submitted.withdraw(2).allowed())
        .returns(Status.DRAFTING, Draft::status).returns(3, Draft::version).returns(null, Draft::submittedBy);
  }

  @Test
  @DisplayName("四眼原则: neither who changed it last nor who submitted it reviews it")
  void nobodyReviewsOwnWork() {
    for (var own : new Person[] {WRITER, SUBMITTER}) {
      assertThat(reason(submitted.approve(2, own))).isEqualTo(Reason.OWN_WORK);
      assertThat(reason(submitted.giveBack(2, "改", own))).isEqualTo(Reason.OWN_WORK);
    }
    assertThat(submitted.approve(2, REVIEWER).allowed()).isEqualTo(submitted);
  }

  @Test
  void onlyWhatIsInReviewIsReviewedAndOnlyWhatIsNotIsWritten() {
    for (var draft : new Draft[] {written, returned}) {
      assertThat(reason(draft.approve(draft.version(), REVIEWER))).isEqualTo(Reason.NOT_IN_REVIEW);
      assertThat(reason(draft.approve(draft.version(), WRITER))).isEqualTo(Reason.NOT_IN_REVIEW);
      assertThat(reason(draft.giveBack(draft.version(), "改", REVIEWER))).isEqualTo(Reason.NOT_IN_REVIEW);
      assertThat(reason(draft.withdraw(draft.version()))).isEqualTo(Reason.NOT_IN_REVIEW);
    }
    assertThat(reason(submitted.edit(2, "{}", null, WRITER, DAY))).isEqualTo(Reason.IN_REVIEW);
    assertThat(reason(submitted.submit(2, WRITER))).isEqualTo(Reason.IN_REVIEW);
  }

  @Test
  void whoKnowsAnotherVersionIsToldSoBeforeAnythingElse() {
    for (var known : new int[] {1, 3}) {
      assertThat(reason(submitted.edit(known, "{}", null, WRITER, DAY))).isEqualTo(Reason.CHANGED_MEANWHILE);
      assertThat(reason(submitted.submit(known, WRITER))).isEqualTo(Reason.CHANGED_MEANWHILE);
      assertThat(reason(submitted.withdraw(known))).isEqualTo(Reason.CHANGED_MEANWHILE);
      assertThat(reason(submitted.giveBack(known, "改", WRITER))).isEqualTo(Reason.CHANGED_MEANWHILE);
      assertThat(reason(submitted.approve(known, WRITER))).isEqualTo(Reason.CHANGED_MEANWHILE);
      assertThat(reason(submitted.discard(known))).isEqualTo(Reason.CHANGED_MEANWHILE);
    }
    assertThat(reason(submitted.discard(2))).isNull();
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({"CHANGED_MEANWHILE, 412, draft-changed-meanwhile", "IN_REVIEW, 409, draft-in-review",
      "NOT_IN_REVIEW, 409, draft-not-in-review", "OWN_WORK, 403, own-work"})
  void aRefusalSaysWhy(Reason reason, int status, String code) {
    assertThatThrownBy(() -> new Outcome.Refused(reason, written).allowed())
        .isInstanceOfSatisfying(Problem.class, problem -> {
          assertThat(problem.status()).isEqualTo(status);
          assertThat(problem.code()).isEqualTo(code);
        });
  }

  private static @Nullable Reason reason(Outcome outcome) {
    return outcome instanceof Outcome.Refused refused ? refused.reason() : null;
  }
}
