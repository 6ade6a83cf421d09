package io.tongban.gateway.route;

import io.tongban.problem.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer on its way to the caller. When the service dies over it, the caller is told that it is away, as if
 * it had never begun to answer; once a part is out, nothing but a broken connection can tell.
 */
record PassedOn(ServerResponse answer) implements ServerResponse {

  @Override
  public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
      throws ServletException, IOException {
    try {
      return answer.writeTo(request, response, context);
    } catch (IOException brokenOff) {
      if (response.isCommitted()) throw brokenOff;
      // Its status, length and other headers stand there already.
      response.reset();
      throw new Problem(503, "service-away", brokenOff);
    }
  }

  @Override
  public HttpStatusCode statusCode() {
    return answer.statusCode();
  }

  @Override
  public HttpHeaders headers() {
    return answer.headers();
  }

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return answer.cookies();
  }
}
