package io.tongban.supervision.guides;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.client.guide.GuideBecameStale;
import io.tongban.client.guide.GuideRefreshed;
import io.tongban.relay.EventHandler;
import io.tongban.relay.IncomingEvent;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes in what guide-service tells of guides that lag behind their items. */
@Component
class GuideNews implements EventHandler {

  private final WatchedGuides guides;
  private final Clock clock;

  GuideNews(WatchedGuides guides, Clock clock) {
    this.guides = guides;
    this.clock = clock;
  }

  @Override
  public String subscription() {
    return "supervision.guides";
  }

  @Override
  public Set<String> types() {
    return Set.of(GuideBecameStale.TYPE, GuideRefreshed.TYPE);
  }

  @Override
  public void handle(IncomingEvent event) {
    if (event.type().equals(GuideRefreshed.TYPE)) {
      var refreshed = event.payloadAs(GuideRefreshed.class);
      guides.closed(refreshed.code(), refreshed.version(), refreshed.on(), event.sequence());
    } else {
      guides.opened(event.payloadAs(GuideBecameStale.class), event.sequence(),
          WorkingCalendar.dateOf(clock.instant()));
    }
  }
}
