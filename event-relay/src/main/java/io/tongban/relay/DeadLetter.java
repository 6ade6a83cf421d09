package io.tongban.relay;

import org.jspecify.annotations.Nullable;

/**
 * An event that its handler could not take in, with the reason. The parts of the event are as they were on the wire:
 * a message that was no event at all is a dead letter too.
 *
 * @param tries how often the handler was given it
 * @param failedAt ISO instant of the last try
 * @param reason the chain of failures, outermost first
 * @param body the payload as it came
 */
public record DeadLetter(
    @Nullable String id,
    @Nullable String type,
    @Nullable String aggregate,
    @Nullable String sequence,
    @Nullable String occurredAt,
    @Nullable String failedAt,
    @Nullable String tries,
    String reason,
    String body) {}
