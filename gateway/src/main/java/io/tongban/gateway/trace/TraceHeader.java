package io.tongban.gateway.trace;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers with {@code X-Trace-Id}: whoever reports a failure can name it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TraceHeader extends OncePerRequestFilter {

  private final Tracer tracer;

  TraceHeader(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var span = tracer.currentSpan();
    if (span != null) {
      response.setHeader("X-Trace-Id", span.context().traceId());
    }
    chain.doFilter(request, response);
  }
}
