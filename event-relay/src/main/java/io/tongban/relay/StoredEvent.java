package io.tongban.relay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox. {@code position} is given by the database; 0 before that. */
record StoredEvent(
    long position, UUID id, String type, String aggregate, long sequence, Instant occurredAt, String payload,
    @Nullable String traceParent) {}
