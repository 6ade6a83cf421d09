package io.tongban.relay;

import org.jspecify.annotations.Nullable;

/** The W3C trace context at the moment an event is written; it is sent later, by another thread. */
interface TraceParent {

  String HEADER = "traceparent";

  @Nullable String current();
}
