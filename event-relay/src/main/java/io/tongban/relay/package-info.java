/**
 * Stored-then-sent events between services: an outbox in the sender's transaction, an inbox at the receiver.
 * Delivery is at least once on the wire and once in effect.
 */
@NullMarked
package io.tongban.relay;

import org.jspecify.annotations.NullMarked;
