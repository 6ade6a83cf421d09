package io.tongban.gateway;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param namespace begins the names of what this platform keeps in Redis
 * @param issuer the platform's public address, without a slash at its end
 * @param identityUrl where the gateway itself reaches identity-service
 */
@Validated
@ConfigurationProperties("tongban")
public record GatewaySettings(@NotBlank String namespace, @NotNull URI issuer, @NotNull URI identityUrl) {}
