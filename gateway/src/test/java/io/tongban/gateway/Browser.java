package io.tongban.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A client with cookies. It follows no redirect by itself. */
final class Browser {

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI address;

  Browser(int port) {
    this.address = URI.create("http://127.0.0.1:" + port);
  }

  /** @param headers name, value, name, value */
  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers));
  }

  /** Sends a request line that no proper client would send, and returns the whole answer. */
  String sendLine(String line) {
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write((line + " HTTP/1.1\r\nHost: " + address.getAuthority()
          + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send(request(path, headers).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body)));
  }

  /** Goes through the sign-in with the upstream as identity-service; answers where the last redirect leads. */
  String signIn(Upstream identity, String start) {
    var authorize = location(get(start));
    identity.nonce = parameter(authorize, "nonce");
    cookies.getCookieStore().add(address, identityCookie());
    return location(get("/login/oauth2/code/tongban?code=c&state=" + rawParameter(authorize, "state")));
  }

  private static HttpCookie identityCookie() {
    var cookie = new HttpCookie("TONGBAN_IDENTITY", "identity-session");
    cookie.setPath("/");
    cookie.setVersion(0);
    return cookie;
  }

  Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  static String location(HttpResponse<?> response) {
    return response.headers().firstValue("location").orElse("").replaceFirst("^http://127\\.0\\.0\\.1:\\d+", "");
  }

  private static String parameter(String address, String name) {
    return URLDecoder.decode(rawParameter(address, name), StandardCharsets.UTF_8);
  }

  private static String rawParameter(String address, String name) {
    var found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
    if (!found.find()) {
      throw new AssertionError("No " + name + " in " + address);
    }
    return found.group(1);
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(address.resolve(path));
    if (Stream.of(headers).noneMatch("Accept"::equals)) {
      request.header("Accept", "application/json");
    }
    return headers.length == 0 ? request : request.headers(headers);
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
}
