package io.tongban.gateway.route;

import io.tongban.problem.Problem;
import io.tongban.problem.ProblemDocuments;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * No controller advice stands around a route's way to its service, so problems become documents here; for who reads a
 * page, a page.
 */
@Component
class RouteProblems implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final Resource AWAY = new ClassPathResource("away.html", RouteProblems.class);
  private static final List<String> PAGES = List.of("/guides/", "/public-services");

  private final ProblemDocuments documents;

  RouteProblems(ProblemDocuments documents) {
    this.documents = documents;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
    try {
      return new PassedOn(next.handle(request));
    } catch (Problem problem) {
      if (PAGES.stream().anyMatch(request.path()::startsWith)) {
        return ServerResponse.status(HttpStatusCode.valueOf(problem.status()))
            .contentType(MediaType.TEXT_HTML)
            .header(HttpHeaders.RETRY_AFTER, "10")
            .body(AWAY);
      }
      return ServerResponse.status(HttpStatusCode.valueOf(problem.status()))
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(documents.document(problem, request.servletRequest()));
    }
  }
}
