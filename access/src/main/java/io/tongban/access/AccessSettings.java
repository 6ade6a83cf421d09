package io.tongban.access;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param issuer the platform's public address; tokens of another issuer are refused
 * @param jwksUri where identity-service publishes its signing keys
 */
@Validated
@ConfigurationProperties("tongban.access")
record AccessSettings(@NotBlank String issuer, @NotBlank String jwksUri) {}
