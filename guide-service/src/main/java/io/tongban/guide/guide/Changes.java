package io.tongban.guide.guide;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How a writing transaction takes its turn and tells every instance of the service, at its commit, to look. */
final class Changes {

  private Changes() {}

  /** Taken first: changes commit in the order of their positions. */
  static void lock(JdbcClient jdbc) {
    jdbc.sql("select lock_changes()").query((row, n) -> 0).list();
  }

  static void announce(JdbcClient jdbc) {
    jdbc.sql("select pg_notify('" + GuideFeed.CHANNEL + "', '')").query((row, n) -> 0).list();
  }
}
