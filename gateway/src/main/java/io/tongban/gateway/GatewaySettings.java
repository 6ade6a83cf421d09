package io.tongban.gateway;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param issuer the platform's public address, without a slash at its end
 * @param identityUrl where the gateway itself reaches identity-service
 */
@Validated
@ConfigurationProperties("tongban")
public record GatewaySettings(@NotNull URI issuer, @NotNull URI identityUrl) {}
