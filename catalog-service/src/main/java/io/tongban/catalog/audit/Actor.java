package io.tongban.catalog.audit;

import io.tongban.access.Caller;

/** Who acts, also where no request is at hand any more. */
public record Actor(String id, String name) {

  /** What the service does by itself. */
  public static final Actor PLATFORM = new Actor("catalog-service", "目录服务");

  public static Actor of(Caller caller) {
    return new Actor(caller.id(), caller.name());
  }
}
