package io.tongban.relay;

/** Stores an event in the sender's transaction; the relay sends it after the commit. */
public interface EventPublisher {

  /** @throws IllegalStateException when no transaction is open */
  void publish(OutgoingEvent event);
}
