package io.tongban.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

@DisplayName("An event that cannot be handled")
class DeadLettersTest extends RunningRelay {

  @Test
  void isTriedAgainAndLeavesNoTraceOfTheFailedTries() {
    var failures = new AtomicInteger(2);
    notes.trouble = event -> {
      if (failures.getAndDecrement() > 0) throw new IllegalStateException("once more");
    };
    publish("note.written", 1);

    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(1L));
    assertThat(notes.given(aggregate)).isEqualTo(3);
    assertThat(deadLetters.count("notes.kept")).isZero();
  }

  @Test
  void becomesADeadLetterWithItsReasonAndCountsOnceAfterTheReplay() {
    notes.trouble = event -> {
      if (event.sequence() == 1) throw new IllegalStateException("印章缺失", new IOException("disk"));
    };
    publish("note.written", 1);
    publish("note.written", 2);
    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(2L));
    await().untilAsserted(() -> assertThat(deadLetters.count("notes.kept")).isEqualTo(1));

    var letter = deadLetters.list("notes.kept", 10).getFirst();
    assertThat(letter.reason()).contains("IllegalStateException: 印章缺失", "IOException: disk");
    assertThat(letter.aggregate()).isEqualTo(aggregate);
    assertThat(letter.type()).isEqualTo("note.written");
    assertThat(letter.tries()).isEqualTo("3");
    assertThat(letter.body()).contains("第1条");
    assertThat(deadLetters.list("notes.kept", 10)).containsExactly(letter);

    notes.trouble = event -> {};
    assertThat(deadLetters.replay("notes.kept")).isEqualTo(1);

    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(2L, 1L));
    assertThat(deadLetters.count("notes.kept")).isZero();
    assertThat(deadLetters.replay("notes.kept")).isZero();
  }

  @Test
  void keepsTheOrderOfDeadLettersThroughListingAndReplay() {
    notes.trouble = event -> {
      throw new IllegalStateException("broken");
    };
    LongStream.rangeClosed(1, 5).forEach(sequence -> publish("note.written", sequence));
    await().untilAsserted(() -> assertThat(deadLetters.list("notes.kept", 10)).hasSize(5));
    assertThat(deadLetters.list("notes.kept", 3)).extracting(DeadLetter::sequence).containsExactly("1", "2", "3");

    notes.trouble = event -> {};
    assertThat(deadLetters.replay("notes.kept")).isEqualTo(5);

    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(1L, 2L, 3L, 4L, 5L));
  }

  @Test
  void diesAgainWhenItIsReplayedBeforeTheCauseIsMended() {
    notes.trouble = event -> {
      throw new IllegalStateException("still broken");
    };
    publish("note.written", 1);
    await().untilAsserted(() -> assertThat(deadLetters.count("notes.kept")).isEqualTo(1));

    deadLetters.replay("notes.kept");

    await().untilAsserted(() -> assertThat(notes.given(aggregate)).isEqualTo(6));
    await().untilAsserted(() -> assertThat(deadLetters.list("notes.kept", 10))
        .singleElement().satisfies(letter -> assertThat(letter.reason()).contains("still broken")));
    notes.trouble = event -> {};
    deadLetters.replay("notes.kept");
    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(1L));
  }

  @Test
  void doesNotDieWhileTheDatabaseIsAway() {
    var failures = new AtomicInteger(10);
    notes.trouble = event -> {
      if (failures.getAndDecrement() > 0) throw new DataAccessResourceFailureException("connection refused");
    };
    publish("note.written", 1);

    await().untilAsserted(() -> assertThat(notes.kept(aggregate)).containsExactly(1L));
    assertThat(notes.given(aggregate)).isEqualTo(11);
  }

  @Test
  void isADeadLetterAtOnceWhenItIsNoEvent() {
    amqp.convertAndSend("", settings.queue("notes.kept"), "你好");

    await().untilAsserted(() -> assertThat(deadLetters.list("notes.kept", 10))
        .singleElement().satisfies(letter -> assertThat(letter.reason()).contains("Not an event")));
    assertThat(amqp.receive(settings.deadQueue("notes.kept"))).isNotNull();
  }

  @Test
  void knowsOnlyItsOwnSubscriptions() {
    assertThatThrownBy(() -> deadLetters.count("nobody's")).isInstanceOf(IllegalArgumentException.class);
  }
}
