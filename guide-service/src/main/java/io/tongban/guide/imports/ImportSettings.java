package io.tongban.guide.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How lists of guides are taken in, {@code tongban.guide.imports.*}.
 *
 * @param batch guides written in one transaction
 * @param mostProblems named in the report; all are counted
 */
@Validated
@ConfigurationProperties("tongban.guide.imports")
record ImportSettings(@Min(1) @Max(5000) int batch, @Min(1) @Max(100_000) int mostProblems) {}
