package io.tongban.guide.page;

import io.tongban.problem.Problem;
import io.tongban.problem.ProblemDocuments;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.WebUtils;

/** How pages are answered: with a tag of what they say, and refusals as pages too. */
abstract class PagesController {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final Printing printing;
  private final ProblemDocuments problems;

  PagesController(Printing printing, ProblemDocuments problems) {
    this.printing = printing;
    this.problems = problems;
  }

  static ResponseEntity<String> page(String html) {
    return ResponseEntity.ok()
        .contentType(HTML)
        .eTag(tag(html))
        .cacheControl(CacheControl.noCache().cachePublic())
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
        .body(html);
  }

  static String tag(String html) {
    return "W/\"" + DigestUtils.md5DigestAsHex(html.getBytes(StandardCharsets.UTF_8)) + "\"";
  }

  /** A reader is told on a page; who asked for the PDF as well. */
  @ExceptionHandler
  ResponseEntity<String> refused(Problem problem, HttpServletRequest request, Locale accepted) {
    var cookie = WebUtils.getCookie(request, Reading.COOKIE);
    var reading = Reading.of(request.getParameter(Reading.VIEW), cookie == null ? null : cookie.getValue(),
        request.getParameter(Reading.SCRIPT), request.getParameter(Reading.LANG), accepted);
    var gone = gone(problem, request, reading);
    return ResponseEntity.status(gone == null ? problem.status() : HttpStatus.GONE.value())
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(printing.refusal(refusal(problems.document(problem, request), gone), reading));
  }

  /** Where what was asked for can still be read though it is no longer so; null when it never was. */
  GuidePage.@Nullable Addresses gone(Problem problem, HttpServletRequest request, Reading reading) {
    return null;
  }

  private static Printing.Refusal refusal(ProblemDetail problem, GuidePage.@Nullable Addresses gone) {
    var action = Objects.requireNonNull(problem.getProperties()).get("action");
    return new Printing.Refusal(
        String.valueOf(problem.getTitle()), String.valueOf(problem.getDetail()), String.valueOf(action), gone);
  }
}
