package io.tongban.client;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param tokenUri where identity-service gives machine tokens
 * @param secret of this service's own OAuth2 client, whose id is the service's name
 */
@Validated
@ConfigurationProperties("tongban.client")
record ClientSettings(@NotBlank String tokenUri, String secret) {}
