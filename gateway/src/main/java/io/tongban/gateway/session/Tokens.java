package io.tongban.gateway.session;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/** The tokens of a signed-in session, as it keeps them. */
record Tokens(String access, Instant accessExpires, @Nullable String refresh, String id) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Duration EARLY = Duration.ofSeconds(30);

  static Tokens of(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh, String id) {
    return new Tokens(access.getTokenValue(), Objects.requireNonNull(access.getExpiresAt()),
        refresh == null ? null : refresh.getTokenValue(), id);
  }

  /** What follows a refresh; what the answer leaves out stays. */
  Tokens renewed(OAuth2AccessTokenResponse response) {
    var newId = response.getAdditionalParameters().get("id_token");
    var newRefresh = response.getRefreshToken();
    return new Tokens(response.getAccessToken().getTokenValue(),
        Objects.requireNonNull(response.getAccessToken().getExpiresAt()),
        newRefresh == null ? refresh : newRefresh.getTokenValue(),
        newId == null ? id : newId.toString());
  }

  /** Whether a request sent now could arrive too late. */
  boolean expiring(Instant now) {
    return now.isAfter(accessExpires.minus(EARLY));
  }

  @Override
  public String toString() {
    return "Tokens[until " + accessExpires + "]";
  }
}
