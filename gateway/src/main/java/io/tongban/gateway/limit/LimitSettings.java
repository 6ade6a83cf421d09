package io.tongban.gateway.limit;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Requests per minute from one address: whoever tries passwords, credit codes or case numbers gets not far. */
@Validated
@ConfigurationProperties("tongban.limits")
record LimitSettings(@Positive int signIn, @Positive int registration, @Positive int search, @Positive int progress,
    @Positive int comment, @Positive int print) {}
