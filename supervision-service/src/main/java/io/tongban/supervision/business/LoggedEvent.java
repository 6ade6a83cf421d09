package io.tongban.supervision.business;

import io.tongban.client.application.CaseEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of a case as it was taken in.
 *
 * @param id of the event on the wire
 * @param recordedAt when supervision learnt of it
 */
public record LoggedEvent(UUID id, CaseEvent event, Instant recordedAt, @Nullable String traceId) {}
