package io.tongban.relay;

/** Stores an event in the sender's transaction; the relay sends it after the commit. */
public interface EventPublisher {

  /**
   * @throws IllegalStateException when no transaction is open: an event without its change would be a rumour
   * @throws IllegalArgumentException when the payload is larger than 1 MiB
   */
  void publish(OutgoingEvent event);
}
