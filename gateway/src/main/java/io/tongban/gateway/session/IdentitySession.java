package io.tongban.gateway.session;

import io.tongban.gateway.GatewaySettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/** The session at identity-service, which would sign the browser in again without a password. */
@Component
class IdentitySession {

  private static final Logger log = LoggerFactory.getLogger(IdentitySession.class);

  private final RestClient http;
  private final GatewaySettings settings;
  private final String secret;

  IdentitySession(RestClient.Builder http, ClientHttpRequestFactory requests, GatewaySettings settings,
      @Value("${spring.security.oauth2.client.registration.tongban.client-secret}") String secret) {
    this.http = http.requestFactory(requests).baseUrl(settings.identityUrl()).build();
    this.settings = settings;
    this.secret = secret;
  }

  /**
   * Ends it together with its tokens.
   *
   * @return where the browser goes next: home, or to identity-service itself when that could not be reached
   */
  String end(Tokens tokens, @Nullable String cookie) {
    var logout = UriComponentsBuilder.fromPath("/connect/logout")
        .queryParam("id_token_hint", tokens.id())
        .queryParam("post_logout_redirect_uri", settings.issuer() + "/")
        .build().toUriString();
    try {
      http.get().uri(logout)
          .headers(headers -> {
            if (cookie != null) {
              headers.set(HttpHeaders.COOKIE, "TONGBAN_IDENTITY=" + cookie);
            }
          })
          .retrieve()
          .toBodilessEntity();
      revoke(tokens);
      return "/";
    } catch (RestClientException e) {
      log.warn("The session at identity-service was not ended: {}", e.toString());
      return logout;
    }
  }

  private void revoke(Tokens tokens) {
    if (tokens.refresh() == null) {
      return;
    }
    var form = new LinkedMultiValueMap<String, String>();
    form.add("token", tokens.refresh());
    form.add("token_type_hint", "refresh_token");
    http.post().uri("/oauth2/revoke")
        .headers(headers -> headers.setBasicAuth("gateway", secret))
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .body(form)
        .retrieve()
        .toBodilessEntity();
  }
}
