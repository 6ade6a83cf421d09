package io.tongban.supervision.watch;

import io.micrometer.tracing.Tracer;
import io.tongban.client.application.CaseEvent;
import io.tongban.relay.EventHandler;
import io.tongban.relay.IncomingEvent;
import io.tongban.supervision.business.LoggedEvent;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what application-service tells of its cases. */
@Component
class CaseNews implements EventHandler {

  private final CaseWatch watch;
  private final Clock clock;
  private final Tracer tracer;

  CaseNews(CaseWatch watch, Clock clock, Tracer tracer) {
    this.watch = watch;
    this.clock = clock;
    this.tracer = tracer;
  }

  @Override
  public String subscription() {
    return "supervision.cases";
  }

  @Override
  public Set<String> types() {
    return Set.of("case.*");
  }

  @Override
  public void handle(IncomingEvent event) {
    watch.takeIn(new LoggedEvent(event.id(), event.payloadAs(CaseEvent.class), clock.instant(), traceId()));
  }

  private @Nullable String traceId() {
    var context = tracer.currentTraceContext().context();
    return context == null ? null : context.traceId();
  }
}
