package io.tongban.catalog.export;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of exports, {@code tongban.catalog.export.*}.
 *
 * @param mostPrinted an edition with more items is not printed
 * @param atOnce files that this process makes at the same time; who comes later is asked to wait
 */
@Validated
@ConfigurationProperties("tongban.catalog.export")
record ExportSettings(@Min(1) int mostPrinted, @Min(1) @Max(16) int atOnce) {}
