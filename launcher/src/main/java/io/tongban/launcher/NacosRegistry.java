package io.tongban.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the launcher says to Nacos: are you ready, and here is the configuration all services share. */
final class NacosRegistry {
  private static final String DATA_ID = "tongban-shared.yaml";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Pattern TOKEN = Pattern.compile("\"accessToken\"\\s*:\\s*\"([^\"]+)\"");

  private final String address;
  private final Map<String, String> environment;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /** @param environment may hold {@code TONGBAN_NACOS_USERNAME} and {@code TONGBAN_NACOS_PASSWORD} */
  NacosRegistry(String address, Map<String, String> environment) {
    this.address = address;
    this.environment = environment;
  }

  boolean ready() {
    try {
      return send(request("/v3/admin/core/state/readiness").GET()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Publishes the shared configuration of a platform's group, in place of an older one. */
  void publish(String group, String yaml) {
    var form = Map.of(
        "dataId", DATA_ID, "groupName", group, "namespaceId", "public", "type", "yaml", "content", yaml);
    try {
      var reply = send(request("/v3/admin/cs/config" + token())
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(encoded(form))));
      if (reply.statusCode() != 200) {
        throw new StartFailure("Nacos at %s refused the shared configuration: %d %s"
            .formatted(address, reply.statusCode(), reply.body()));
      }
    } catch (IOException e) {
      throw new StartFailure("Nacos at %s does not answer: %s".formatted(address, e), e);
    }
  }

  private String token() throws IOException {
    var user = environment.get("TONGBAN_NACOS_USERNAME");
    if (user == null || user.isBlank()) {
      return "";
    }
    var account = Map.of("username", user, "password", environment.getOrDefault("TONGBAN_NACOS_PASSWORD", ""));
    var reply = send(request("/v3/auth/user/login")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encoded(account))));
    var token = TOKEN.matcher(reply.body());
    if (!token.find()) {
      throw new StartFailure("Nacos at %s refused TONGBAN_NACOS_USERNAME: %d".formatted(address, reply.statusCode()));
    }
    return "?accessToken=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://" + address + "/nacos" + path)).timeout(PATIENCE);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
