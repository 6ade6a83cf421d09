package io.tongban.identity.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param issuer the platform's public address
 * @param accessLife how long a change of grants may go unnoticed
 * @param refreshLife how long a browser stays signed in without its person
 * @param keyLife after which a new signing key takes over
 * @param gatewaySecret blank: there is no gateway client, nobody can sign in
 * @param clients each {@code name=secret}
 */
@Validated
@ConfigurationProperties("tongban.token")
record TokenSettings(@NotBlank String issuer, @NotNull Duration accessLife, @NotNull Duration refreshLife,
    @NotNull Duration keyLife, String gatewaySecret, List<String> clients) {}
