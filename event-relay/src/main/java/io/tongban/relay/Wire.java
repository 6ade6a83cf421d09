package io.tongban.relay;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import tools.jackson.databind.json.JsonMapper;

/** What an event looks like on the wire: the AMQP properties, the headers, and a body that is the payload as JSON. */
final class Wire {

  static final String AGGREGATE = "tongban-aggregate";
  static final String SEQUENCE = "tongban-sequence";
  static final String OCCURRED_AT = "tongban-occurred-at";

  private static final int PERSISTENT = 2;

  private Wire() {}

  static BasicProperties properties(StoredEvent event) {
    var headers = new HashMap<String, Object>();
    headers.put(AGGREGATE, event.aggregate());
    headers.put(SEQUENCE, event.sequence());
    headers.put(OCCURRED_AT, event.occurredAt().toString());
    if (event.traceParent() != null) headers.put(TraceParent.HEADER, event.traceParent());
    return new BasicProperties.Builder()
        .messageId(event.id().toString())
        .type(event.type())
        .contentType("application/json")
        .contentEncoding("UTF-8")
        .deliveryMode(PERSISTENT)
        .headers(headers)
        .build();
  }

  static byte[] body(StoredEvent event) {
    return event.payload().getBytes(StandardCharsets.UTF_8);
  }

  /** @throws Malformed when the message is not an event; trying again would not help */
  static IncomingEvent read(Message message, JsonMapper mapper) {
    var properties = message.getMessageProperties();
    try {
      return new IncomingEvent(
          UUID.fromString(required("message id", properties.getMessageId())),
          required("type", properties.getType()),
          text(AGGREGATE, properties.getHeaders()),
          Long.parseLong(text(SEQUENCE, properties.getHeaders())),
          Instant.parse(text(OCCURRED_AT, properties.getHeaders())),
          mapper.readTree(message.getBody()),
          mapper);
    } catch (RuntimeException e) {
      throw new Malformed(e);
    }
  }

  private static String text(String header, Map<String, Object> headers) {
    return required(header, headers.get(header)).toString();
  }

  private static <T> T required(String name, @Nullable T value) {
    if (value == null) throw new IllegalArgumentException("The message has no " + name);
    return value;
  }

  /** A message that no event can be read from. */
  static final class Malformed extends RuntimeException {

    Malformed(RuntimeException cause) {
      super("Not an event: " + cause.getMessage(), cause);
    }
  }
}
