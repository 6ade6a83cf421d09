package io.tongban.gateway.route;

import io.tongban.problem.Problem;
import io.tongban.problem.ProblemDocuments;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** No controller advice stands around a route's way to its service, so problems become documents here. */
@Component
class RouteProblems implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private final ProblemDocuments documents;

  RouteProblems(ProblemDocuments documents) {
    this.documents = documents;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
    try {
      return new PassedOn(next.handle(request));
    } catch (Problem problem) {
      return ServerResponse.status(HttpStatusCode.valueOf(problem.status()))
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(documents.document(problem, request.servletRequest()));
    }
  }
}
