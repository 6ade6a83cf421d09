package io.tongban.identity.setup;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param demo whether this platform is one to try things on: accounts with public passwords, a movable clock */
@ConfigurationProperties("tongban")
public record DemoSettings(boolean demo) {

  public boolean enabled() {
    return demo;
  }
}
