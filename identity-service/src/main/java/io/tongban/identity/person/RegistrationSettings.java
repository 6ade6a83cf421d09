package io.tongban.identity.person;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param bcryptCost 2 to this power rounds of bcrypt per password */
@Validated
@ConfigurationProperties("tongban.registration")
record RegistrationSettings(@Min(4) @Max(31) int bcryptCost) {}
