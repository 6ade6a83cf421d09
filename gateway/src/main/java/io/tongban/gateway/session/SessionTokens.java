package io.tongban.gateway.session;

import io.tongban.gateway.GatewaySettings;
import io.tongban.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps a session's tokens and renews them. A refresh token works once, so of the requests that find the access token
 * expired, over all gateways, one renews it and the others take what it got.
 */
@Component
class SessionTokens implements OAuth2AuthorizedClientRepository {

  private static final Logger log = LoggerFactory.getLogger(SessionTokens.class);
  static final String REGISTRATION = "tongban";
  private static final String ATTRIBUTE = "tongban.tokens";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(30);

  private final ClientRegistrationRepository registrations;
  private final SessionRepository<? extends Session> sessions;
  private final StringRedisTemplate redis;
  private final String locks;
  private final Clock clock;
  private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> identity;

  SessionTokens(ClientRegistrationRepository registrations, SessionRepository<? extends Session> sessions,
      StringRedisTemplate redis, GatewaySettings settings, Clock clock,
      OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> identity) {
    this.registrations = registrations;
    this.sessions = sessions;
    this.redis = redis;
    this.locks = settings.namespace() + ":gateway:refresh:";
    this.clock = clock;
    this.identity = identity;
  }

  /** The session's tokens as they are, or null when nobody is signed in. */
  @Nullable Tokens stored(HttpServletRequest request) {
    var session = request.getSession(false);
    return session == null ? null : (Tokens) session.getAttribute(ATTRIBUTE);
  }

  /**
   * Tokens good for a request now. Nothing when they cannot be renewed: then the session has ended.
   *
   * @throws Problem 503 {@code service-away} when identity-service does not answer
   */
  Optional<Tokens> fresh(HttpServletRequest request) {
    var tokens = stored(request);
    if (tokens == null || !tokens.expiring(clock.instant())) {
      return Optional.ofNullable(tokens);
    }
    var session = request.getSession(false);
    var renewed = renewOnce(session.getId());
    if (renewed.isEmpty()) {
      end(session);
    }
    return renewed;
  }

  private Optional<Tokens> renewOnce(String sessionId) {
    var lock = locks + sessionId;
    var deadline = clock.instant().plus(PATIENCE);
    while (clock.instant().isBefore(deadline)) {
      if (Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(lock, "", PATIENCE))) {
        try {
          return renew(sessions, sessionId);
        } finally {
          redis.delete(lock);
        }
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new Problem(503, "service-away");
  }

  private <S extends Session> Optional<Tokens> renew(SessionRepository<S> repository, String sessionId) {
    var session = repository.findById(sessionId);
    Tokens tokens = session == null ? null : session.getAttribute(ATTRIBUTE);
    if (tokens == null || !tokens.expiring(clock.instant())) {
      return Optional.ofNullable(tokens);
    }
    if (tokens.refresh() == null) {
      return Optional.empty();
    }
    try {
      var renewed = tokens.renewed(identity.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
          registrations.findByRegistrationId(REGISTRATION), accessToken(tokens),
          new OAuth2RefreshToken(tokens.refresh(), null))));
      session.setAttribute(ATTRIBUTE, renewed);
      repository.save(session);
      return Optional.of(renewed);
    } catch (OAuth2AuthorizationException e) {
      if (e.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
        return Optional.empty();
      }
      log.warn("Tokens were not renewed: {}", e.toString());
      throw new Problem(503, "service-away", e);
    }
  }

  private static OAuth2AccessToken accessToken(Tokens tokens) {
    return new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, tokens.access(), null, tokens.accessExpires());
  }

  void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException another) {
      // A request beside this one has ended it.
    }
  }

  @Override
  public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication user, HttpServletRequest request,
      HttpServletResponse response) {
    var id = ((OidcUser) user.getPrincipal()).getIdToken().getTokenValue();
    request.getSession().setAttribute(ATTRIBUTE, Tokens.of(client.getAccessToken(), client.getRefreshToken(), id));
  }

  /** Nobody asks Spring Security for tokens here: {@link TokenRelay} asks {@link #fresh}. */
  @Override
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String registration, Authentication user, HttpServletRequest request) {
    return null;
  }

  @Override
  public void removeAuthorizedClient(
      String registration, Authentication user, HttpServletRequest request, HttpServletResponse response) {
    request.getSession().removeAttribute(ATTRIBUTE);
  }
}
