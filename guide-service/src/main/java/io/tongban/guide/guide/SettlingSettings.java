package io.tongban.guide.guide;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How guides are looked at after an edition took effect, {@code tongban.guide.settling.*}.
 *
 * @param sweep pause between two looks for editions that took effect
 * @param page guides looked at in one transaction
 */
@Validated
@ConfigurationProperties("tongban.guide.settling")
record SettlingSettings(@NotNull Duration sweep, @Min(1) @Max(1000) int page) {}
