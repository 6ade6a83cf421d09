package io.tongban.catalog.change;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of changes, {@code tongban.catalog.change.*}.
 *
 * @param reasonNeeded whether an edition that cancels, delegates, takes back, merges, splits or transfers items is
 *     published only when each of these changes is declared with its reason
 * @param keptDifferences how many changes between editions in force are kept in memory, some 800 bytes each
 */
@Validated
@ConfigurationProperties("tongban.catalog.change")
record ChangeSettings(@DefaultValue("true") boolean reasonNeeded,
    @DefaultValue("40000") @Min(0) int keptDifferences) {}
