package io.tongban.gateway.route;

import io.tongban.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Refuses by the announced length before anything is sent on; an unannounced one is the service's to stop. */
record SizeLimit(DataSize largest) implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
    if (request.headers().asHttpHeaders().getContentLength() > largest.toBytes()) {
      throw new Problem(413, "request-too-large").field(HttpHeaders.CONTENT_LENGTH).args(largest.toMegabytes());
    }
    return next.handle(request);
  }
}
