package io.tongban.gateway.route;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells the service under which address it was called, and by whom. What a client claims about it never passes:
 * Tomcat has weighed it before, believing trusted proxies only.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ForwardedHeaders implements RequestHttpHeadersFilter {

  @Override
  public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
    var client = request.servletRequest();
    var headers = new HttpHeaders();
    headers.putAll(input);
    headers.remove("Forwarded");
    headers.remove("X-Forwarded-Prefix");
    headers.set("X-Forwarded-For", client.getRemoteAddr());
    headers.set("X-Forwarded-Proto", client.getScheme());
    headers.set("X-Forwarded-Host", client.getServerName());
    headers.set("X-Forwarded-Port", String.valueOf(client.getServerPort()));
    return headers;
  }
}
