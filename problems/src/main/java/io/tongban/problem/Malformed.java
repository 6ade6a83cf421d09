package io.tongban.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What is said of a request that never reached a controller. */
final class Malformed {

  /**
   * What no address of the platform holds, and what Tomcat or Spring Security refuse: an empty segment or a step
   * upwards; an encoded percent, point, slash, semicolon, backslash or control character; what is to be encoded and is
   * not.
   */
  private static final Pattern REFUSED = Pattern.compile(
      "//|/\\.{1,2}(/|$)|%(?![0-9a-f]{2})|%(2[5ef]|3b|5c|[01][0-9a-f]|7f)|[^\\w\\-.~!$&'()*+,=:@%/]",
      Pattern.CASE_INSENSITIVE);

  private static final char UNDECODABLE = '\uFFFD';

  private Malformed() {}

  /** @param status as Tomcat or a filter chose it */
  static Problem problem(int status, HttpServletRequest request) {
    var path = address(request);
    // Without one, not even the line that holds it could be read.
    if (status == 400 && (path == null || isRefused(path))) {
      return new Problem(400, "malformed-path");
    }
    return switch (status) {
      case 500 -> new Problem(500, "internal-error");
      case 503 -> new Problem(503, "temporarily-away");
      default -> new Problem(status, "status-" + status);
    };
  }

  static boolean isRefused(String path) {
    return REFUSED.matcher(path).find()
        || UriUtils.decode(path, StandardCharsets.UTF_8).indexOf(UNDECODABLE) >= 0;
  }

  /** The path as it was sent, also where the request was handed on to an error page. */
  static @Nullable String address(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first
        ? first : request.getRequestURI();
  }
}
