package io.tongban.identity.token;

import java.util.ArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/** Who may ask for tokens: read from the settings at every start, so that a secret is changed by a restart. */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

  static final String GATEWAY = "gateway";

  @Bean
  RegisteredClientRepository registeredClients(
      TokenSettings settings, MachineClients machines, PasswordEncoder passwords) {
    var clients = new ArrayList<RegisteredClient>();
    clients.add(gateway(settings, passwords));
    machines.secrets().forEach((client, secret) -> clients.add(machine(client, secret, settings, passwords)));
    return new InMemoryRegisteredClientRepository(clients);
  }

  private static RegisteredClient gateway(TokenSettings settings, PasswordEncoder passwords) {
    var client = RegisteredClient.withId(GATEWAY)
        .clientId(GATEWAY)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUri(settings.issuer() + "/login/oauth2/code/tongban")
        .postLogoutRedirectUri(settings.issuer() + "/")
        .scope(OidcScopes.OPENID)
        .clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
        .tokenSettings(tokens(settings));
    if (!settings.gatewaySecret().isBlank()) {
      client.clientSecret(passwords.encode(settings.gatewaySecret()));
    }
    return client.build();
  }

  private static RegisteredClient machine(
      String client, String secret, TokenSettings settings, PasswordEncoder passwords) {
    return RegisteredClient.withId(client)
        .clientId(client)
        .clientSecret(passwords.encode(secret))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(tokens(settings))
        .build();
  }

  private static org.springframework.security.oauth2.server.authorization.settings.TokenSettings tokens(
      TokenSettings settings) {
    return org.springframework.security.oauth2.server.authorization.settings.TokenSettings.builder()
        .accessTokenTimeToLive(settings.accessLife())
        .refreshTokenTimeToLive(settings.refreshLife())
        .reuseRefreshTokens(false)
        .build();
  }
}
