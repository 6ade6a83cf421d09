package io.tongban.gateway.session;

import io.tongban.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Puts the session's access token on a request. A token that the client sends itself is left as it is, whatever
 * session there may be; cookies go no further than here.
 */
@Component
public class TokenRelay implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private final SessionTokens tokens;

  TokenRelay(SessionTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
    var sent = ServerRequest.from(request).headers(headers -> headers.remove(HttpHeaders.COOKIE));
    var bearer = request.headers().firstHeader(HttpHeaders.AUTHORIZATION) != null;
    if (!bearer && tokens.stored(request.servletRequest()) != null) {
      var fresh = tokens.fresh(request.servletRequest()).orElseThrow(() -> new Problem(401, "session-expired"));
      sent.headers(headers -> headers.setBearerAuth(fresh.access()));
    }
    return next.handle(sent.build());
  }
}
