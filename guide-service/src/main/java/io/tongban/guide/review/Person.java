package io.tongban.guide.review;

import io.tongban.access.Caller;

/** Who acts. */
public record Person(String id, String name) {

  public static Person of(Caller caller) {
    return new Person(caller.id(), caller.name());
  }
}
