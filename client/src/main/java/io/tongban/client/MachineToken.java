package io.tongban.client;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/** Puts the calling service's own token (client credentials) on each Feign request; fetched once until it expires. */
class MachineToken implements RequestInterceptor {

  private final String service;
  private final OAuth2AuthorizedClientManager tokens;

  MachineToken(String service, ClientSettings settings) {
    this.service = service;
    var registrations = new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(service)
        .clientId(service)
        .clientSecret(settings.secret())
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenUri(settings.tokenUri())
        .build());
    var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
        registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
    manager.setAuthorizedClientProvider(
        OAuth2AuthorizedClientProviderBuilder.builder().clientCredentials().build());
    this.tokens = manager;
  }

  @Override
  public void apply(RequestTemplate template) {
    var client = tokens.authorize(
        OAuth2AuthorizeRequest.withClientRegistrationId(service).principal(service).build());
    if (client == null) {
      throw new IllegalStateException("No token for " + service);
    }
    template.header("Authorization", "Bearer " + client.getAccessToken().getTokenValue());
  }
}
