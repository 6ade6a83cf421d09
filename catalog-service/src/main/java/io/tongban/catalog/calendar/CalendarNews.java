package io.tongban.catalog.calendar;

import io.tongban.client.application.CalendarChanged;
import io.tongban.relay.EventHandler;
import io.tongban.relay.IncomingEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Notes that the calendar is to be fetched; the fetching is a remote call and happens outside this transaction. */
@Component
class CalendarNews implements EventHandler {

  private final Overrides overrides;

  CalendarNews(Overrides overrides) {
    this.overrides = overrides;
  }

  @Override
  public String subscription() {
    return "catalog.calendar";
  }

  @Override
  public Set<String> types() {
    return Set.of(CalendarChanged.TYPE);
  }

  @Override
  public void handle(IncomingEvent event) {
    overrides.want(event.payloadAs(CalendarChanged.class).revision());
  }
}
