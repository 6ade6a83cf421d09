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
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One browser: cookies, CSRF header, the sign-in form; or one machine client with its token. Knows the platform only by
 * its public address.
 */
public final class Visitor {

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
  private final @Nullable String token;

  public Visitor(URI platform) {
    this(platform, null);
  }

  private Visitor(URI platform, @Nullable String token) {
    this.platform = platform;
    this.token = token;
  }

  /** An answer as it came, whatever its status. */
  public record Answer(int status, String type, String text) {

    public JsonNode json() {
      return JSON.readTree(text);
    }
  }

  /** A machine client (client credentials). */
  public static Visitor machine(URI platform, String client, String secret) {
    var answer = new Visitor(platform).json(HttpRequest.newBuilder(platform.resolve("/oauth2/token"))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(
            (client + ":" + secret).getBytes(StandardCharsets.UTF_8)))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    return new Visitor(platform, answer.path("access_token").asString());
  }

  /** The same machine client at another address. */
  public Visitor at(URI address) {
    return new Visitor(address, token);
  }

  /** Goes the way of the browser: to the sign-in page, through its form, back to the website with a session. */
  public Visitor signIn(String login, String password) {
    var page = send(page("/oauth2/authorization/tongban").GET());
    var token = CSRF.matcher(page.body());
    var form = "username=" + encode(login) + "&password=" + encode(password)
        + (token.find() ? "&_csrf=" + encode(token.group(1)) : "");
    send(page("/sign-in")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form)));
    if (!get("/api/session").path("signedIn").asBoolean()) {
      throw new IllegalStateException("Sign-in as " + login + " failed");
    }
    return this;
  }

  /** @throws Refusal when the platform answers with a problem */
  public JsonNode get(String path) {
    return accepted("GET " + path, send("GET", path, null));
  }

  public byte[] download(String path) {
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

  /** @throws Refusal when the platform answers with a problem */
  public JsonNode post(String path, Object body, String... headers) {
    return accepted("POST " + path, send("POST", path, body, headers));
  }

  /** @throws Refusal when the platform answers with a problem */
  public JsonNode put(String path, Object body) {
    return accepted("PUT " + path, send("PUT", path, body));
  }

  /** @throws Refusal when the platform answers with a problem */
  public void delete(String path) {
    accepted("DELETE " + path, send("DELETE", path, null));
  }

  /**
   * Sends a file as the form of a browser does, with further text fields.
   *
   * @throws Refusal when the platform answers with a problem
   */
  public JsonNode upload(String path, Path file, Map<String, String> fields) {
    return accepted("POST " + path, tryUpload(path, file, fields));
  }

  /** @param headers names and values in turn */
  public Answer send(String method, String path, @Nullable Object body, String... headers) {
    if (body == null) {
      return answer(changing(path, headers).method(method, BodyPublishers.noBody()));
    }
    return answer(changing(path, headers).header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  public Answer tryUpload(String path, Path file, Map<String, String> fields) {
    var boundary = "----tongban" + Long.toHexString(file.hashCode() & 0xffffffffL);
    return answer(changing(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
        .POST(multipart(boundary, file, fields)));
  }

  public static String encode(String text) {
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

  private HttpRequest.Builder changing(String path, String... headers) {
    var request = request(path);
    var csrf = cookie("XSRF-TOKEN");
    if (csrf != null) {
      request.header("X-XSRF-TOKEN", csrf);
    }
    return headers.length > 0 ? request.headers(headers) : request;
  }

  private @Nullable String cookie(String name) {
    return cookies.getCookieStore().get(platform).stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse(null);
  }

  private HttpRequest.Builder page(String path) {
    return HttpRequest.newBuilder(platform.resolve(path)).header("Accept", "text/html");
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(platform.resolve(path))
        .header("Accept", "application/json, */*;q=0.5")
        .header("Accept-Language", "zh-CN");
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private JsonNode json(HttpRequest.Builder request) {
    return accepted("", answer(request));
  }

  private Answer answer(HttpRequest.Builder request) {
    var response = send(request);
    return new Answer(
        response.statusCode(), response.headers().firstValue("Content-Type").orElse(""), response.body());
  }

  private static JsonNode accepted(String request, Answer answer) {
    if (answer.status() >= 400) {
      throw refusal(request, answer.status(), answer.text());
    }
    return answer.text().isBlank() ? JSON.nullNode() : answer.json();
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
