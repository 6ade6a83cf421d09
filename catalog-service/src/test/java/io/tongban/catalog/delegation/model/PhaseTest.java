package io.tongban.catalog.delegation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tongban.catalog.delegation.model.Breach.Moment;
import io.tongban.catalog.delegation.model.Phase.Accepts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhaseTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  static Stream<List<Phase>> plans() {
    var downs = List.of(new Handover(DAY, null), new Handover(DAY, DAY), new Handover(DAY, DAY.plusDays(30)));
    var backs = Stream.of(null, new Handover(DAY.plusDays(60), null),
        new Handover(DAY.plusDays(60), DAY.plusDays(90))).toList();
    return downs.stream().flatMap(down -> backs.stream().map(back -> Phase.of(down, back)));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void every_day_has_exactly_one_answer(List<Phase> phases) {
    for (var n = 1; n < phases.size(); n++) {
      assertThat(phases.get(n).from()).isEqualTo(Objects.requireNonNull(phases.get(n - 1).until()).plusDays(1));
    }
    assertThat(phases.getFirst().from()).isNull();
    assertThat(phases.getLast().until()).isNull();
    assertThat(phases).filteredOn(phase -> phase.from() != null && phase.until() != null)
        .allSatisfy(phase -> assertThat(phase.until()).isAfterOrEqualTo(phase.from()));
  }

  @Test
  void both_accept_in_the_transition_alone() {
    assertThat(Phase.of(new Handover(DAY, DAY.plusDays(9)), null)).extracting(Phase::accepts)
        .containsExactly(Accepts.GIVER, Accepts.BOTH, Accepts.RECEIVER);
    assertThat(Phase.of(new Handover(DAY, null), new Handover(DAY.plusDays(9), null))).extracting(Phase::accepts)
        .containsExactly(Accepts.GIVER, Accepts.RECEIVER, Accepts.GIVER);
  }

  @Test
  void a_transition_does_not_end_before_it_begins() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Handover(DAY, DAY.minusDays(1)));
  }

  @Test
  void days_begin_at_midnight_in_china() {
    assertThat(new Handover(DAY, DAY).closes(ZONE)).hasToString("2026-12-01T16:00:00Z");
  }

  static Stream<Breach> receiving() {
    return Stream.of(Breach.RECEIVED_EARLY, null, null, null, Breach.RECEIVED_LATE);
  }

  @Test
  void a_receiver_begins_inside_the_transition() {
    var down = new Handover(DAY, DAY.plusDays(1));
    var breaches = Stream.of(-1, 0, 1, 2, 3)
        .map(days -> receives(down, null, new Status.Received(false, false), true, days)).toList();

    assertThat(breaches).containsExactlyElementsOf(receiving().toList());
  }

  @Test
  void a_giver_stops_when_the_transition_is_over_and_not_before_it_is_received() {
    var down = new Handover(DAY, DAY.plusDays(1));

    assertThat(Stream.of(1, 2, 3).map(days -> gives(down, false, true, days)))
        .containsExactly(Breach.GIVEN_EARLY, null, Breach.GIVEN_LATE);
    assertThat(gives(down, false, false, 2)).isEqualTo(Breach.GIVEN_FIRST);
    assertThat(Stream.of(1, 2).map(days -> gives(down, true, true, days)))
        .containsExactly(null, Breach.GIVER_STILL_ACCEPTS);
    assertThat(gives(down, true, false, 2)).isNull();
  }

  @Test
  void a_received_item_is_dropped_only_when_it_was_withdrawn_and_taken_back() {
    var down = new Handover(DAY, null);
    var back = new Handover(DAY.plusDays(9), null);
    var received = new Status.Received(true, false);

    assertThat(receives(down, null, received, false, 9)).isEqualTo(Breach.RECEIVED_DROPPED);
    assertThat(Stream.of(8, 9, 10).map(days -> receives(down, back, received, false, days)))
        .containsExactly(Breach.RETURNED_EARLY, null, Breach.RETURNED_LATE);
    assertThat(Stream.of(8, 9).map(days -> receives(down, back, received, true, days)))
        .containsExactly(null, Breach.STILL_HELD);
    assertThat(Breach.receiving(down, back, received, false, null, at(-20, 9)))
        .contains(Breach.RETURNED_FIRST);
  }

  @Test
  void who_is_late_to_stop_does_so_at_any_midnight_to_come() {
    var down = new Handover(DAY, null);
    var back = new Handover(DAY.plusDays(9), null);
    var given = new Status.Given(false, false);
    var noon = DAY.plusDays(3).atTime(12, 0).atZone(ZONE).toInstant();

    assertThat(Breach.giving(down, null, given, false, true, at(2, 3))).isEmpty();
    assertThat(Breach.giving(down, null, given, false, true, new Moment(noon, noon, ZONE)))
        .contains(Breach.NOT_AT_MIDNIGHT);
    assertThat(Breach.giving(down, null, given, true, true, at(2, 3))).contains(Breach.GIVER_STILL_ACCEPTS);
    assertThat(Breach.receiving(down, back, new Status.Received(true, false), false, Instant.MIN, at(12, 13)))
        .isEmpty();
  }

  @Test
  void nobody_returns_what_the_late_giver_does_not_hold_yet() {
    var down = new Handover(DAY, null);
    var back = new Handover(DAY.plusDays(9), null);
    var received = new Status.Received(true, false);
    var again = DAY.plusDays(14).atStartOfDay(ZONE).toInstant();

    assertThat(Breach.giving(down, back, new Status.Given(true, false), true, true, at(12, 14))).isEmpty();
    assertThat(Breach.receiving(down, back, received, false, again, at(12, 13))).contains(Breach.RETURNED_FIRST);
    assertThat(Breach.receiving(down, back, received, false, again, at(12, 14))).isEmpty();
    assertThat(Breach.receiving(down, back, received, true, null, at(12, 13))).isEmpty();
  }

  @Test
  void both_accept_until_the_late_side_has_stopped() {
    var down = new Handover(DAY, null);

    assertThat(Extension.of(down, null, DAY.minusDays(1))).isEmpty();
    assertThat(Extension.of(down, DAY, DAY)).isEmpty();
    assertThat(Extension.of(down, null, DAY)).contains(new Extension(DAY, null));
    assertThat(Extension.of(down, DAY.plusDays(3), DAY)).contains(new Extension(DAY, DAY.plusDays(2)));
    assertThat(Phase.of(down, null, new Extension(DAY, null)))
        .containsExactly(new Phase(null, DAY.minusDays(1), Accepts.GIVER), new Phase(DAY, null, Accepts.BOTH));
    assertThat(Phase.of(down, null, new Extension(DAY, DAY.plusDays(2)))).containsExactly(
        new Phase(null, DAY.minusDays(1), Accepts.GIVER), new Phase(DAY, DAY.plusDays(2), Accepts.BOTH),
        new Phase(DAY.plusDays(3), null, Accepts.RECEIVER));
    assertThat(Phase.of(down, new Handover(DAY.plusDays(9), DAY.plusDays(10)), new Extension(DAY.plusDays(11), null)))
        .extracting(Phase::accepts).containsExactly(Accepts.GIVER, Accepts.RECEIVER, Accepts.BOTH);
  }

  private static @Nullable Breach receives(Handover down, @Nullable Handover back, Status.Received so, boolean holds,
      int days) {
    return Breach.receiving(down, back, so, holds, Instant.MIN, at(-20, days)).orElse(null);
  }

  private static @Nullable Breach gives(Handover down, boolean holds, boolean allReceived, int days) {
    return Breach.giving(down, null, new Status.Given(false, false), holds, allReceived, at(-20, days)).orElse(null);
  }

  /** Judged at the one midnight of an edition that takes effect at the other, in days from the first. */
  private static Moment at(int now, int start) {
    return new Moment(DAY.plusDays(now).atStartOfDay(ZONE).toInstant(),
        DAY.plusDays(start).atStartOfDay(ZONE).toInstant(), ZONE);
  }
}
