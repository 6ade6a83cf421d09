package io.tongban.supervision.watch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param sweep pause between two looks for cases whose next check is due
 * @param batch cases claimed in one transaction
 */
@Validated
@ConfigurationProperties("tongban.supervision")
record SupervisionSettings(@NotNull Duration sweep, @Min(1) @Max(10_000) int batch) {}
