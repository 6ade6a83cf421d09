package io.tongban.gateway.session;

import io.tongban.gateway.GatewaySettings;
import io.tongban.problem.Problem;
import io.tongban.problem.ProblemWriter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.IpAddressAuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * The gateway signs browsers in and guards their cookie. Who may do what the services decide by the token, so every
 * request passes, signed in or not.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  private static final Logger log = LoggerFactory.getLogger(SessionConfiguration.class);
  private static final String CONTENT_POLICY = String.join("; ",
      "default-src 'self'", "img-src 'self' data: blob:", "font-src 'self' data:", "style-src 'self' 'unsafe-inline'",
      "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'");
  private static final String[] NEIGHBOURS = {
    "127.0.0.0/8", "::1", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"
  };

  private final String sessionCookie;

  SessionConfiguration(@Value("${server.servlet.session.cookie.name}") String sessionCookie) {
    this.sessionCookie = sessionCookie;
  }

  @Bean
  SecurityFilterChain browserChain(HttpSecurity http, GatewaySettings settings, SessionTokens tokens,
      ProblemWriter problems) throws Exception {
    AuthenticationEntryPoint signIn =
        (request, response, e) -> problems.write(new Problem(401, "unauthenticated"), request, response);
    AccessDeniedHandler denied = (request, response, e) -> problems.write(
        new Problem(403, e instanceof CsrfException ? "csrf-token-wrong" : "wrong-role"), request, response);
    return http
        .authorizeHttpRequests(requests -> requests
            .requestMatchers("/actuator/health/**").permitAll()
            .requestMatchers("/actuator/**").access(AuthorizationManagers.anyOf(neighbours()))
            .anyRequest().permitAll())
        .csrf(csrf -> csrf.spa().requireCsrfProtectionMatcher(this::ridesOnCookie))
        .oauth2Login(login -> login
            .authorizedClientRepository(tokens)
            .loginPage(SignInStart.PATH)
            .successHandler((request, response, user) ->
                response.sendRedirect(SignInStart.returnPath(request).value()))
            .failureHandler((request, response, e) -> {
              log.info("Sign-in failed: {}", e.toString());
              response.sendRedirect("/?signIn=failed");
            }))
        .addFilterBefore(new SignInStart(settings, problems), OAuth2AuthorizationRequestRedirectFilter.class)
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .logout(logout -> logout.disable())
        .exceptionHandling(handling -> handling.authenticationEntryPoint(signIn).accessDeniedHandler(denied))
        .headers(headers -> headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
            .frameOptions(frame -> frame.deny()))
        .build();
  }

  /**
   * Only what a browser would send by itself can be forged: a change that rides on the session cookie. Identity-service
   * guards its own form.
   */
  private boolean ridesOnCookie(HttpServletRequest request) {
    return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
        && hasSessionCookie(request)
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && Stream.of("/sign-in", "/oauth2/", "/connect/").noneMatch(request.getRequestURI()::startsWith);
  }

  private boolean hasSessionCookie(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies != null && Stream.of(cookies).map(Cookie::getName).anyMatch(sessionCookie::equals);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static AuthorizationManager<RequestAuthorizationContext>[] neighbours() {
    return Stream.of(NEIGHBOURS).map(IpAddressAuthorizationManager::hasIpAddress)
        .toArray(AuthorizationManager[]::new);
  }
}
