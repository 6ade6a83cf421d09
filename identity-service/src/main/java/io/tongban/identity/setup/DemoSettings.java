package io.tongban.identity.setup;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this platform is one to try things on: accounts with public passwords, a movable clock. */
@Component
public class DemoSettings {

  private final boolean enabled;

  DemoSettings(@Value("${tongban.demo}") boolean enabled) {
    this.enabled = enabled;
  }

  public boolean enabled() {
    return enabled;
  }
}
