package io.tongban.catalog.change;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of changes, {@code tongban.catalog.change.*}.
 *
 * @param reasonNeeded whether an edition that cancels, delegates, takes back, merges, splits or transfers items is
 *     published only when each of these changes is declared with its reason
 */
@ConfigurationProperties("tongban.catalog.change")
record ChangeSettings(@DefaultValue("true") boolean reasonNeeded) {}
