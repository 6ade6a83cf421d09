package io.tongban.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.LoadBalancerFilterFunctions.lb;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.HandlerFilterFunction.ofRequestProcessor;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.tongban.gateway.session.TokenRelay;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What leads where. {@code /internal/**} and the services' {@code /actuator/**} lead nowhere. Every route goes
 * problem → size → token → breaker → instance.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

  private static final DataSize LARGEST = DataSize.ofMegabytes(1);
  private static final DataSize LARGEST_UPLOAD = DataSize.ofMegabytes(25);
  private static final RequestPredicate UPLOADS =
      path("/api/materials").or(path("/api/catalog/imports")).or(path("/api/guides/imports"));
  private static final RequestPredicate SIGN_IN = anyOf(
      "/oauth2/authorize", "/oauth2/token", "/oauth2/jwks", "/oauth2/revoke", "/userinfo", "/connect/logout",
      "/.well-known/**", "/sign-in", "/sign-in/**");

  private final RouteProblems problems;
  private final Breakers breakers;
  private final TokenRelay tokens;

  Routes(RouteProblems problems, Breakers breakers, TokenRelay tokens) {
    this.problems = problems;
    this.breakers = breakers;
    this.tokens = tokens;
  }

  @Bean
  RouterFunction<ServerResponse> serviceRoutes() {
    var routes = RouterFunctions.route();
    for (var service : Service.values()) {
      var paths = anyOf(service.paths().toArray(String[]::new));
      routes.add(route(paths.and(UPLOADS), LARGEST_UPLOAD, tokens.andThen(to(service))));
      routes.add(route(paths, LARGEST, tokens.andThen(to(service))));
      routes.add(route(GET("/api/docs/" + service.id()), LARGEST,
          before(setPath("/v3/api-docs")).andThen(tokens).andThen(to(service))));
    }
    // The same address is a page of the website for whoever opens it in a browser.
    routes.add(route(path("/verify/**").and(Routes::wantsNoPage), LARGEST, tokens.andThen(to(Service.APPLICATION))));
    routes.add(route(SIGN_IN, LARGEST, before(IdentityCookie::only).andThen(to(Service.IDENTITY))));
    return routes.build();
  }

  private RouterFunction<ServerResponse> route(RequestPredicate requests, DataSize largest,
      HandlerFilterFunction<ServerResponse, ServerResponse> way) {
    return RouterFunctions.route(requests, http()).filter(problems.andThen(new SizeLimit(largest)).andThen(way));
  }

  private HandlerFilterFunction<ServerResponse, ServerResponse> to(Service service) {
    return breakers.around(service).andThen(lb(service.id()));
  }

  private static HandlerFilterFunction<ServerResponse, ServerResponse> before(
      Function<ServerRequest, ServerRequest> change) {
    return ofRequestProcessor(change);
  }

  private static RequestPredicate anyOf(String... paths) {
    return Stream.of(paths)
        .map(path -> (RequestPredicate) path(path))
        .reduce(RequestPredicate::or)
        .orElseThrow();
  }

  private static boolean wantsNoPage(ServerRequest request) {
    var accept = request.headers().firstHeader(HttpHeaders.ACCEPT);
    return accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE);
  }
}
