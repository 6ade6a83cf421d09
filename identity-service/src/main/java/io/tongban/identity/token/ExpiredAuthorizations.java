package io.tongban.identity.token;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps out what no token lives of any more. */
@Component
class ExpiredAuthorizations {

  private final JdbcClient jdbc;

  ExpiredAuthorizations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
  void sweep() {
    jdbc.sql("""
        delete from oauth2_authorization
        where greatest(authorization_code_expires_at, access_token_expires_at, refresh_token_expires_at)
          < now() - interval '5 minutes'""").update();
  }
}
