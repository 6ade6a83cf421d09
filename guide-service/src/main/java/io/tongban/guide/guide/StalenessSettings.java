package io.tongban.guide.guide;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long a guide may lag behind its item, {@code tongban.guide.staleness.*}.
 *
 * @param days working days
 * @param basis on which the term rests
 */
@Validated
@ConfigurationProperties("tongban.guide.staleness")
record StalenessSettings(@Min(1) int days, @NotBlank String basis) {}
