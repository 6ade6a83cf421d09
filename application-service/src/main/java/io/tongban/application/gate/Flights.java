package io.tongban.application.gate;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Of several callers with the same question at a time, one asks it and all get the answer, or the failure. */
final class Flights<Q, A> {

  private final ConcurrentMap<Q, CompletableFuture<A>> running = new ConcurrentHashMap<>();

  A join(Q question, Supplier<A> asking) {
    var mine = new CompletableFuture<A>();
    var theirs = running.putIfAbsent(question, mine);
    return theirs == null ? lead(question, mine, asking) : follow(theirs);
  }

  private A lead(Q question, CompletableFuture<A> flight, Supplier<A> asking) {
    try {
      var answer = asking.get();
      flight.complete(answer);
      return answer;
    } catch (RuntimeException | Error e) {
      flight.completeExceptionally(e);
      throw e;
    } finally {
      running.remove(question, flight);
    }
  }

  private static <A> A follow(CompletableFuture<A> flight) {
    try {
      return flight.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) throw failure;
      throw e;
    }
  }
}
