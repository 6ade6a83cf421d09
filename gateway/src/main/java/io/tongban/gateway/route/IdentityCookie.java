package io.tongban.gateway.route;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/** Identity-service sees its own session's cookie and no other. */
final class IdentityCookie {

  static final String NAME = "TONGBAN_IDENTITY";

  private IdentityCookie() {}

  static ServerRequest only(ServerRequest request) {
    var own = request.cookies().getOrDefault(NAME, List.of()).stream()
        .map(cookie -> NAME + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
    return ServerRequest.from(request)
        .headers(headers -> {
          headers.remove(HttpHeaders.COOKIE);
          if (!own.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, own);
          }
        })
        .build();
  }
}
