package io.tongban.problem;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a filter refused, or what failed there, is handed to the error page; that is a problem document too. */
final class ErrorDispatch implements Filter {

  private final ProblemWriter problems;

  ErrorDispatch(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
    if (response.isCommitted()) {
      // Tomcat breaks the connection off, which is all that can still be said.
      return;
    }
    var refused = (HttpServletRequest) request;
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told ? told : 500;
    problems.write(Malformed.problem(status, refused), refused, (HttpServletResponse) response);
  }
}
