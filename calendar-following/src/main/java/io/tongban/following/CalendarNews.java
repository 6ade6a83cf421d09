package io.tongban.following;

import io.tongban.client.application.CalendarChanged;
import io.tongban.relay.EventHandler;
import io.tongban.relay.IncomingEvent;
import java.util.Set;

/** Notes that the calendar is to be fetched; the fetching is a remote call and happens outside this transaction. */
class CalendarNews implements EventHandler {

  private final FollowingSettings settings;
  private final Overrides overrides;

  CalendarNews(FollowingSettings settings, Overrides overrides) {
    this.settings = settings;
    this.overrides = overrides;
  }

  @Override
  public String subscription() {
    return settings.subscription();
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
