package io.tongban.gateway.session;

import io.tongban.gateway.GatewaySettings;
import io.tongban.problem.Problem;
import io.tongban.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Before a sign-in: remembers where to return to, and goes to the platform's public address first if the browser
 * came by another one, where its session would not be found again.
 */
class SignInStart extends OncePerRequestFilter {

  static final String PATH = "/oauth2/authorization/" + SessionTokens.REGISTRATION;
  private static final String RETURN_TO = "tongban.return-to";

  private final URI issuer;
  private final ProblemWriter problems;

  SignInStart(GatewaySettings settings, ProblemWriter problems) {
    this.issuer = settings.issuer();
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().equals(PATH);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var asked = request.getParameter("returnTo");
    var path = asked == null ? ReturnPath.HOME : ReturnPath.of(asked);
    if (path == null) {
      problems.write(new Problem(400, "invalid-return").field("returnTo"), request, response);
    } else if (!publicAddress(request)) {
      response.sendRedirect(UriComponentsBuilder.fromUri(issuer).path(PATH)
          .queryParam("returnTo", "{path}").build(path.value()).toString());
    } else {
      request.getSession().setAttribute(RETURN_TO, path.value());
      chain.doFilter(request, response);
    }
  }

  private boolean publicAddress(HttpServletRequest request) {
    var port = issuer.getPort() >= 0 ? issuer.getPort() : issuer.getScheme().equals("https") ? 443 : 80;
    return issuer.getHost().equalsIgnoreCase(request.getServerName()) && port == request.getServerPort();
  }

  /** Where the sign-in that just ended was to return to. */
  static ReturnPath returnPath(HttpServletRequest request) {
    var session = request.getSession();
    var path = session.getAttribute(RETURN_TO);
    session.removeAttribute(RETURN_TO);
    return path == null ? ReturnPath.HOME : new ReturnPath(path.toString());
  }
}
