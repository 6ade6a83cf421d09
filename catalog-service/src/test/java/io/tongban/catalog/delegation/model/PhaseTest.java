package io.tongban.catalog.delegation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tongban.catalog.delegation.model.Phase.Accepts;
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
    assertThat(Breach.receiving(down, back, received, false, false, back.closes(ZONE), ZONE))
        .contains(Breach.RETURNED_FIRST);
  }

  private static @Nullable Breach receives(Handover down, @Nullable Handover back, Status.Received so, boolean holds,
      int days) {
    return Breach.receiving(down, back, so, holds, true, DAY.plusDays(days).atStartOfDay(ZONE).toInstant(), ZONE)
        .orElse(null);
  }

  private static @Nullable Breach gives(Handover down, boolean holds, boolean allReceived, int days) {
    return Breach.giving(down, null, new Status.Given(false, false), holds, allReceived,
        DAY.plusDays(days).atStartOfDay(ZONE).toInstant(), ZONE).orElse(null);
  }
}
