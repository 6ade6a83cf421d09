package io.tongban.relay;

import java.util.Set;

/** A bean that takes in events of other services. Called in one transaction with the inbox row: an event counts once. */
public interface EventHandler {

  /** Names the queue, {@code supervision.cases}; one handler per subscription. */
  String subscription();

  /** Routing keys, exact or with the topic wildcards {@code *} and {@code #}. */
  Set<String> types();

  void handle(IncomingEvent event);
}
