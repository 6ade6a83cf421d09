package io.tongban.catalog.resemblance;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the check for disguised approvals, {@code tongban.catalog.resemblance.*}.
 *
 * @param threshold points from which an item is flagged; fewer flag more
 * @param wording the words that are read in a certain way
 * @param most how many cancelled items are shown beside one that is flagged, the most alike first
 * @param learnt from how many items of the catalogue it is learnt which words are rare
 */
@Validated
@ConfigurationProperties("tongban.catalog.resemblance")
record ResemblanceSettings(@DecimalMin("1") @DecimalMax("15") double threshold, @NotNull Resource wording,
    @Min(1) @Max(20) int most, @Min(0) @Max(100_000) int learnt) {}
