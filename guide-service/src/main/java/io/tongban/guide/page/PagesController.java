package io.tongban.guide.page;

import io.tongban.problem.Problem;
import io.tongban.problem.ProblemDocuments;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;

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
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .body(html);
  }

  static String tag(String html) {
    return "W/\"" + DigestUtils.md5DigestAsHex(html.getBytes(StandardCharsets.UTF_8)) + "\"";
  }

  /** A reader is told on a page; who asked for the PDF as well. */
  @ExceptionHandler
  ResponseEntity<String> refused(Problem problem, HttpServletRequest request, Locale accepted) {
    var reading = Reading.of(request.getParameter(Reading.VIEW), request.getParameter(Reading.SCRIPT),
        request.getParameter(Reading.LANG), accepted);
    return ResponseEntity.status(problem.status())
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(printing.refusal(refusal(problems.document(problem, request)), reading));
  }

  private static Printing.Refusal refusal(ProblemDetail problem) {
    var action = Objects.requireNonNull(problem.getProperties()).get("action");
    return new Printing.Refusal(
        String.valueOf(problem.getTitle()), String.valueOf(problem.getDetail()), String.valueOf(action));
  }
}
