package io.tongban.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser as far as sign-in needs one: cookies, pages, forms; redirects are for the test to follow. */
public final class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI address;

  public Browser(String address) {
    this.address = URI.create(address);
  }

  public HttpResponse<String> open(String path) {
    return send(HttpRequest.newBuilder(address.resolve(path)).header("Accept", "text/html"));
  }

  /** Types name and password into the sign-in page and sends it. */
  public HttpResponse<String> signIn(String name, String password) {
    var csrf = CSRF.matcher(open("/sign-in").body());
    if (!csrf.find()) {
      throw new AssertionError("The page has no form");
    }
    return post("/sign-in", Map.of("_csrf", csrf.group(1), "username", name, "password", password));
  }

  public HttpResponse<String> post(String path, Map<String, String> form) {
    var body = form.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return send(HttpRequest.newBuilder(address.resolve(path))
        .header("Accept", "text/html")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Where a redirect leads, without the address of this test. */
  public static String location(HttpResponse<?> response) {
    return response.headers().firstValue("location").map(to -> to.replaceFirst("http://127.0.0.1:\\d+", ""))
        .orElse("");
  }
}
