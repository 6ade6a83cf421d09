package io.tongban.gateway.limit;

import io.tongban.gateway.GatewaySettings;
import io.tongban.problem.Problem;
import io.tongban.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts by the minute, in Redis, so over all gateways. Without Redis nothing is limited: the door stays open. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RateLimits extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(RateLimits.class);
  private static final int WINDOW = 60;

  private final List<Limit> limits;
  private final StringRedisTemplate redis;
  private final String keys;
  private final ProblemWriter problems;
  private final Clock clock;

  private record Limit(String name, String method, Pattern path, int most) {}

  RateLimits(LimitSettings settings, GatewaySettings gateway, StringRedisTemplate redis, ProblemWriter problems,
      Clock clock) {
    this.limits = List.of(
        limit("sign-in", "POST", "/sign-in|/oauth2/token", settings.signIn()),
        limit("registration", "POST", "/api/identity/(people|enterprises)", settings.registration()),
        limit("search", "GET",
            "/api/guides/(search|suggest)|/api/catalog/items|/api/public-services(/bodies)?|/public-services",
            settings.search()),
        limit("progress", "GET", "/api/cases/[^/]+/progress|/verify/.+", settings.progress()),
        limit("comment", "POST", "/api/catalog/rounds/[^/]+/comments", settings.comment()),
        limit("print", "GET", "/api/guides/[^/]+\\.pdf|/api/catalog/editions/[^/]+/export\\.pdf", settings.print()));
    this.redis = redis;
    this.keys = gateway.namespace() + ":gateway:limit:";
    this.problems = problems;
    this.clock = clock;
  }

  private static Limit limit(String name, String method, String path, int most) {
    return new Limit(name, method, Pattern.compile(path), most);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    for (var limit : limits) {
      if (limit.method().equals(request.getMethod()) && limit.path().matcher(request.getRequestURI()).matches()) {
        var second = clock.instant().getEpochSecond();
        if (count(limit, request.getRemoteAddr(), second / WINDOW) > limit.most()) {
          response.setHeader("Retry-After", String.valueOf(WINDOW - second % WINDOW));
          problems.write(new Problem(429, "too-many-requests").args(limit.most()), request, response);
          return;
        }
      }
    }
    chain.doFilter(request, response);
  }

  private long count(Limit limit, String address, long window) {
    var key = keys + limit.name() + ":" + address + ":" + window;
    try {
      var count = redis.opsForValue().increment(key);
      if (count == 1) {
        redis.expire(key, Duration.ofSeconds(2 * WINDOW));
      }
      return count;
    } catch (DataAccessException e) {
      log.warn("Nothing is limited while Redis is away: {}", e.toString());
      return 0;
    }
  }
}
