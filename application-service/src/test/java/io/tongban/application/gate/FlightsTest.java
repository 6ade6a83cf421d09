package io.tongban.application.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FlightsTest {

  private final Flights<String, String> flights = new Flights<>();

  @Test
  void aFailureIsSharedAndTheNextOneAsksAgain() throws Exception {
    var asked = new AtomicInteger();
    var under = new CountDownLatch(1);
    var land = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var leader = threads.submit(() -> flights.join("q", () -> {
        asked.incrementAndGet();
        under.countDown();
        await(land);
        throw new IllegalStateException("away");
      }));
      under.await();
      var follower = threads.submit(() -> flights.join("q", () -> "a question of its own"));
      land.countDown();

      assertThatThrownBy(leader::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("away");
      // It either joined in time, and then shares the failure, or it asked by itself.
      assertThat(asked).hasValue(1);
      try {
        assertThat(follower.get()).isEqualTo("a question of its own");
      } catch (ExecutionException shared) {
        assertThat(shared).hasRootCauseMessage("away");
      }
    }
    assertThat(flights.join("q", () -> "again")).isEqualTo("again");
  }

  @Test
  void differentQuestionsDoNotWaitForEachOther() throws Exception {
    var land = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow = threads.submit(() -> flights.join("slow", () -> {
        await(land);
        return "slow";
      }));
      assertThat(flights.join("quick", () -> "quick")).isEqualTo("quick");
      land.countDown();
      assertThat(slow.get()).isEqualTo("slow");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
