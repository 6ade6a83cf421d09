package io.tongban.relay;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event as it arrived; see {@link OutgoingEvent} for the fields. {@code id} is the same at every redelivery. */
public record IncomingEvent(
    UUID id, String type, String aggregate, long sequence, Instant occurredAt, JsonNode payload, JsonMapper mapper) {

  public <T> T payloadAs(Class<T> type) {
    return mapper.treeToValue(payload, type);
  }
}
