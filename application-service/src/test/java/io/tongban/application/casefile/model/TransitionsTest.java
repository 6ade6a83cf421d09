package io.tongban.application.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.application.casefile.model.Outcome.Done;
import io.tongban.application.casefile.model.Outcome.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status × every action. */
class TransitionsTest {

  /** Rows: status. Columns: where each action leads; {@code -} refused, {@code =} done with the status unchanged. */
  private static final String TABLE = """
                   ACCEPT   REQUEST_CORRECTION CORRECT   NOT_ACCEPT   REVIEW   DECIDE  WITHDRAW  SUSPEND EXTEND
      SUBMITTED    ACCEPTED CORRECTING         -         NOT_ACCEPTED -        -       WITHDRAWN -       -
      CORRECTING   -        -                  SUBMITTED -            -        -       WITHDRAWN -       -
      ACCEPTED     -        -                  -         -            REVIEWED -       WITHDRAWN =       =
      NOT_ACCEPTED -        -                  -         -            -        -       -         -       -
      REVIEWED     -        -                  -         -            -        GRANTED WITHDRAWN =       =
      GRANTED      -        -                  -         -            -        -       -         -       -
      REFUSED      -        -                  -         -            -        -       -         -       -
      DELIVERED    -        -                  -         -            -        -       -         -       -
      WITHDRAWN    -        -                  -         -            -        -       -         -       -
      """;

  /** Two columns that would widen the table: a running clock cannot be resumed, and only a granted case delivered. */
  private static String rest(Status status, Action action) {
    return action == Action.DELIVER && status == Status.GRANTED ? "DELIVERED" : "-";
  }

  static Stream<Arguments> cells() {
    var rows = TABLE.lines().map(line -> List.of(line.strip().split("\\s+"))).toList();
    return rows.stream().skip(1).flatMap(row -> Arrays.stream(Action.values()).map(action -> {
      var status = Status.valueOf(row.getFirst());
      var column = rows.getFirst().indexOf(action.name());
      return Arguments.of(status, action, column < 0 ? rest(status, action) : row.get(1 + column));
    }));
  }

  @ParameterizedTest(name = "{0} {1} → {2}")
  @MethodSource("cells")
  void tableHolds(Status status, Action action, String expected) {
    var file = Sample.in(status);
    var actor = Sample.entitledTo(action);

    var outcome = Sample.take(action, file, actor);

    if (expected.equals("-")) {
      assertThat(outcome).isInstanceOf(Refused.class);
      assertThat(file.allowedTo(actor)).doesNotContain(action);
    } else {
      var after = ((Done) outcome).file();
      assertThat(after.status()).isEqualTo(expected.equals("=") ? status : Status.valueOf(expected));
      assertThat(after.version()).isEqualTo(file.version() + 1);
      assertThat(file.allowedTo(actor)).contains(action);
    }
  }

  @Test
  void tableNamesEveryStatusAndEveryAction() {
    assertThat(cells()).hasSize(Status.values().length * Action.values().length);
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void nobodyElseMayAct(Action action) {
    Arrays.stream(Status.values()).map(Sample::in).forEach(file ->
        assertThat(Sample.take(action, file, Sample.NOBODY)).isEqualTo(new Refused(Refusal.NOT_YOURS)));
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void replayingTheLogGivesTheSameCase(Status status) {
    var file = Sample.in(status);

    var replayed = CaseFile.of(file.opening(), file.log());

    assertThat(replayed.status()).isEqualTo(status);
    assertThat(replayed.clock().entries()).isEqualTo(file.clock().entries());
    assertThat(replayed.defects()).isEqualTo(file.defects());
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void statusThatLeadsNowhereIsClosed(Status status) {
    assertThat(status.closed()).isEqualTo(Sample.in(status).allowedTo(everybody()).isEmpty());
  }

  private static Actor everybody() {
    return new Actor("everybody", "众人", Set.of(Part.values()));
  }
}
