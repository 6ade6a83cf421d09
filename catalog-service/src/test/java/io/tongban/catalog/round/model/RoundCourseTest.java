package io.tongban.catalog.round.model;

import static io.tongban.catalog.round.model.RoundState.ABANDONED;
import static io.tongban.catalog.round.model.RoundState.CLOSED;
import static io.tongban.catalog.round.model.RoundState.DECISION;
import static io.tongban.catalog.round.model.RoundState.EDITION;
import static io.tongban.catalog.round.model.RoundState.LEGALITY_REVIEW;
import static io.tongban.catalog.round.model.RoundState.OPEN;
import static io.tongban.catalog.round.model.RoundState.PUBLIC_NOTICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.round.model.RoundCourse.Draft;
import io.tongban.catalog.round.model.RoundCourse.Tally;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoundCourseTest {

  private static final Instant END = Instant.parse("2014-03-01T00:00:00Z");
  private static final Instant BEFORE_END = END.minusMillis(1);

  @ParameterizedTest
  @CsvSource({
      "OPEN, LEGALITY_REVIEW, 0, 0, 0, 0, 0, NOTHING_PROPOSED",
      "OPEN, LEGALITY_REVIEW, 1, 0, 0, 0, 0,",
      "LEGALITY_REVIEW, PUBLIC_NOTICE, 1, 5, 0, 0, 0, NOT_ALL_REVIEWED",
      "LEGALITY_REVIEW, PUBLIC_NOTICE, 0, 0, 0, 0, 0, NOTHING_SOUND",
      "LEGALITY_REVIEW, PUBLIC_NOTICE, 0, 1, 0, 1, 0,",
      "LEGALITY_REVIEW, OPEN, 1, 1, 0, 0, 0,",
      "PUBLIC_NOTICE, DECISION, 0, 1, 0, 0, 1, COMMENTS_UNANSWERED",
      "PUBLIC_NOTICE, DECISION, 0, 1, 0, 1, 0, CONFLICTS",
      "PUBLIC_NOTICE, DECISION, 0, 1, 0, 0, 0,",
      "DECISION, EDITION, 0, 1, 1, 0, 0, NOT_ALL_DECIDED",
      "DECISION, EDITION, 0, 0, 0, 0, 0, NOTHING_ADOPTED",
      "DECISION, EDITION, 0, 0, 1, 0, 0,",
      "DECISION, CLOSED, 0, 0, 1, 0, 0, NOT_DRAWN_UP",
      "DECISION, CLOSED, 0, 1, 0, 0, 0, NOT_ALL_DECIDED",
      "DECISION, CLOSED, 0, 0, 0, 0, 0,",
      "OPEN, DECISION, 0, 1, 0, 0, 0, WRONG_STATE",
      "CLOSED, OPEN, 0, 1, 0, 0, 0, WRONG_STATE"})
  void a_step_is_taken_when_nothing_stands_in_its_way(RoundState from, RoundState to, int proposed, int sound,
      int adopted, int conflicts, int unanswered, Refusal refusal) {
    var course = new RoundCourse(from, END, new Tally(proposed, sound, adopted, conflicts, unanswered), Draft.NONE);

    assertThat(course.move(to, END)).isEqualTo(expected(to, refusal));
  }

  @Test
  @DisplayName("《重大行政决策程序暂行条例》第十五条: the public has the whole notice")
  void nothing_is_decided_before_the_notice_is_over() {
    var course = new RoundCourse(PUBLIC_NOTICE, END, new Tally(0, 1, 0, 0, 0), Draft.NONE);

    assertThat(course.move(DECISION, BEFORE_END)).isEqualTo(new Step.Refused<>(Refusal.NOTICE_RUNS));
    assertThat(course.move(DECISION, END)).isEqualTo(new Step.Granted<>(DECISION));
  }

  @ParameterizedTest
  @CsvSource({"NONE, DRAFT_NOT_PUBLISHED", "THERE, DRAFT_NOT_PUBLISHED", "PUBLISHED,"})
  void a_round_with_an_edition_closes_once_that_is_published(Draft draft, Refusal refusal) {
    assertThat(new RoundCourse(EDITION, END, new Tally(0, 0, 3, 0, 0), draft).move(CLOSED, END))
        .isEqualTo(expected(CLOSED, refusal));
  }

  @ParameterizedTest
  @CsvSource({"NONE,", "THERE, DRAFT_THERE", "PUBLISHED, DRAFT_THERE"})
  void an_edition_is_drawn_up_again_only_when_its_draft_is_gone(Draft draft, Refusal refusal) {
    assertThat(new RoundCourse(EDITION, END, new Tally(0, 0, 3, 0, 0), draft).move(EDITION, END))
        .isEqualTo(expected(EDITION, refusal));
  }

  @ParameterizedTest
  @EnumSource(value = RoundState.class, names = {"OPEN", "LEGALITY_REVIEW", "PUBLIC_NOTICE", "DECISION", "EDITION"})
  void a_round_is_abandoned_until_its_edition_is_published(RoundState state) {
    var tally = new Tally(1, 1, 1, 1, 1);

    assertThat(new RoundCourse(state, END, tally, Draft.THERE).move(ABANDONED, END))
        .isEqualTo(new Step.Granted<>(ABANDONED));
    assertThat(new RoundCourse(state, END, tally, Draft.PUBLISHED).move(ABANDONED, END))
        .isEqualTo(new Step.Refused<>(Refusal.EDITION_PUBLISHED));
  }

  @Test
  void every_way_ends() {
    assertThat(Arrays.stream(RoundState.values()).filter(state -> state.next().isEmpty()))
        .containsExactly(CLOSED, ABANDONED);
    assertThat(OPEN.next()).contains(LEGALITY_REVIEW);
  }

  private static Step<RoundState> expected(RoundState to, Refusal refusal) {
    return refusal == null ? new Step.Granted<>(to) : new Step.Refused<>(refusal);
  }
}
