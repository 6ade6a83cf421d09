package io.tongban.catalog.opendata;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of open data, {@code tongban.catalog.open-data.*}.
 *
 * @param publisher who publishes it
 * @param licence under which conditions it may be used
 */
@Validated
@ConfigurationProperties("tongban.catalog.open-data")
record OpenDataSettings(@NotBlank String publisher, @NotBlank String licence) {}
