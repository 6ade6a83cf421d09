package io.tongban.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One browser: cookies, CSRF header, the sign-in form. Knows the platform only by its public address. */
final class Visitor {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final URI platform;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http = HttpClient.newBuilder()
      .cookieHandler(cookies)
      .followRedirects(HttpClient.Redirect.NORMAL)
      .connectTimeout(Duration.ofSeconds(5))
      .build();

  Visitor(URI platform) {
    this.platform = platform;
  }

  /** Goes the way of the browser: to the sign-in page, through its form, back to the website with a session. */
  Visitor signIn(String login, String password) {
    var page = send(HttpRequest.newBuilder(platform.resolve("/oauth2/authorization/tongban")).GET());
    var token = CSRF.matcher(page.body());
    var form = "username=" + encode(login) + "&password=" + encode(password)
        + (token.find() ? "&_csrf=" + encode(token.group(1)) : "");
    send(HttpRequest.newBuilder(platform.resolve("/sign-in"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form)));
    if (!get("/api/session").path("signedIn").asBoolean()) {
      throw new IllegalStateException("Sign-in as " + login + " failed");
    }
    return this;
  }

  JsonNode get(String path) {
    return json(request(path).GET());
  }

  byte[] download(String path) {
    try {
      var response = http.send(request(path).GET().build(), BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw refusal("GET " + path, response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  JsonNode post(String path, Object body, String... headers) {
    return write("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)), "application/json", headers);
  }

  JsonNode put(String path, Object body) {
    return write("PUT", path, BodyPublishers.ofString(JSON.writeValueAsString(body)), "application/json");
  }

  /** Sends a file as the form of a browser does, with further text fields. */
  JsonNode upload(String path, Path file, Map<String, String> fields) {
    var boundary = "----tongban" + Long.toHexString(file.hashCode() & 0xffffffffL);
    return write("POST", path, multipart(boundary, file, fields), "multipart/form-data; boundary=" + boundary);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static BodyPublisher multipart(String boundary, Path file, Map<String, String> fields) {
    var head = new StringBuilder();
    fields.forEach((name, value) -> head.append("--").append(boundary)
        .append("\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n\r\n")
        .append(value).append("\r\n"));
    head.append("--").append(boundary)
        .append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"").append(file.getFileName())
        .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
    try {
      return BodyPublishers.concat(
          BodyPublishers.ofString(head.toString()),
          BodyPublishers.ofByteArray(Files.readAllBytes(file)),
          BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode write(String method, String path, BodyPublisher body, String type, String... headers) {
    var request = request(path).header("Content-Type", type).method(method, body);
    var csrf = cookie("XSRF-TOKEN");
    if (csrf != null) {
      request.header("X-XSRF-TOKEN", csrf);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return json(request);
  }

  private @Nullable String cookie(String name) {
    return cookies.getCookieStore().get(platform).stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse(null);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(platform.resolve(path))
        .header("Accept", "application/json")
        .header("Accept-Language", "zh-CN");
  }

  private JsonNode json(HttpRequest.Builder request) {
    var response = send(request);
    if (response.statusCode() >= 400) {
      throw refusal(response.request().method() + " " + response.request().uri().getPath(), response.statusCode(),
          response.body());
    }
    return response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body());
  }

  private static Refusal refusal(String request, int status, String body) {
    if (!body.startsWith("{")) {
      return new Refusal(request, status, "-", body.lines().findFirst().orElse(""));
    }
    var problem = JSON.readTree(body);
    var errors = problem.path("errors");
    return new Refusal(request, status, problem.path("code").asString("-"),
        problem.path("detail").asString("") + (errors.isMissingNode() ? "" : " " + errors));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException("The platform does not answer at " + platform, e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException(e);
  }
}
