package io.tongban.relay;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * News that a service tells the others, written in the same transaction as the change it tells of.
 *
 * @param type what happened, past tense with the owner first: {@code case.accepted}; also the routing key
 * @param aggregate the thing it happened to, for instance a case number; events of one aggregate keep their order
 * @param sequence the aggregate's own counter, from 1
 * @param payload a record that Jackson can write; at most 1 MiB of JSON
 */
public record OutgoingEvent(String type, String aggregate, long sequence, Object payload) {

  private static final Pattern ROUTING_KEY = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");

  public OutgoingEvent {
    Objects.requireNonNull(payload, "payload");
    if (!ROUTING_KEY.matcher(type).matches() || type.length() > 200) {
      throw new IllegalArgumentException("An event type is a routing key such as case.accepted, not: " + type);
    }
    if (aggregate.isBlank() || aggregate.length() > 200) {
      throw new IllegalArgumentException("An aggregate has 1 to 200 characters, not: " + aggregate);
    }
    if (sequence < 1) {
      throw new IllegalArgumentException("A sequence counts from 1, not: " + sequence);
    }
  }
}
