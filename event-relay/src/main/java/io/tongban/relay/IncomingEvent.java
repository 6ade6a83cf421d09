package io.tongban.relay;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as it arrived; see {@link OutgoingEvent} for the fields.
 *
 * @param id the same at every redelivery
 * @param occurredAt the sender's business time
 * @param mapper reads the payload; the service's own
 */
public record IncomingEvent(
    UUID id, String type, String aggregate, long sequence, Instant occurredAt, JsonNode payload, JsonMapper mapper) {

  /** @throws tools.jackson.core.JacksonException when the payload is not of that shape */
  public <T> T payloadAs(Class<T> type) {
    return mapper.treeToValue(payload, type);
  }
}
