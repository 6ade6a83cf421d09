package io.tongban.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.LocaleResolver;

/** Builds problem documents in the caller's language, Chinese unless English is asked for. */
public final class ProblemDocuments {

  private final MessageSource messages;
  private final LocaleResolver locales;

  ProblemDocuments(MessageSource messages, LocaleResolver locales) {
    this.messages = messages;
    this.locales = locales;
  }

  public ProblemDetail document(Problem problem, HttpServletRequest request) {
    var locale = locales.resolveLocale(request);
    var errors = new ArrayList<Map<String, Object>>();
    for (var error : problem.errors()) {
      errors.add(error(error.field(), error.code(), text("error." + error.code(), locale, error.code(), error.args())));
    }
    return document(problem.status(), problem.code(), problem.field(), errors, request, problem.args());
  }

  ProblemDetail document(int status, String code, @Nullable String field, List<Map<String, Object>> errors,
      HttpServletRequest request, Object... args) {
    var locale = locales.resolveLocale(request);
    var document = ProblemDetail.forStatus(status);
    document.setType(URI.create("urn:tongban:problem:" + code));
    document.setTitle(text("problem." + code + ".title", locale, code, args));
    document.setDetail(text("problem." + code + ".detail", locale, document.getTitle(), args));
    document.setInstance(instance(Malformed.address(request)));
    document.setProperty("code", code);
    document.setProperty("field", field);
    document.setProperty("action", text("problem." + code + ".action", locale, "", args));
    if (!errors.isEmpty()) {
      document.setProperty("errors", errors);
    }
    return document;
  }

  /** None for what would be no address, or that of another host. */
  private static @Nullable URI instance(@Nullable String path) {
    return path == null || Malformed.isRefused(path) ? null : URI.create(path);
  }

  static Map<String, Object> error(String field, String code, String message) {
    var error = new LinkedHashMap<String, Object>();
    error.put("field", field);
    error.put("code", code);
    error.put("message", message);
    return error;
  }

  private String text(String key, Locale locale, @Nullable String otherwise, Object... args) {
    var text = messages.getMessage(key, args, otherwise, locale);
    return text == null ? "" : text;
  }
}
