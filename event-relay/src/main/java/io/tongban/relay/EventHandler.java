package io.tongban.relay;

import java.util.Set;

/**
 * A bean that takes in events of other services. Called in one transaction with the inbox row: an event counts once.
 *
 * <p>Events of one aggregate normally arrive in their order, one at a time per subscription, but not always: a dead
 * letter is overtaken by its successors and comes again, later, when it is replayed. Every event that is new is
 * delivered, whatever its sequence. A handler that keeps only the latest state compares {@link IncomingEvent#sequence}
 * with the one it stored; a handler that keeps a log sorts by it.
 *
 * <p>A handler that throws is tried again with growing pauses; after the last try the event becomes a
 * {@linkplain DeadLetters dead letter}. A handler makes no remote calls: it runs inside a transaction.
 */
public interface EventHandler {

  /** Names the queue, {@code supervision.cases}; one handler per subscription, and for ever the same name. */
  String subscription();

  /** Routing keys, exact or with the topic wildcards {@code *} and {@code #}. */
  Set<String> types();

  void handle(IncomingEvent event);
}
