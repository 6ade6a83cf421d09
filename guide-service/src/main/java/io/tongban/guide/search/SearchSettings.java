package io.tongban.guide.search;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where and how the index is kept, {@code tongban.guide.search.*}.
 *
 * @param directory below which this instance puts its index; what it puts there goes when the instance stops
 * @param sweep pause after which changes are looked for without being notified
 */
@Validated
@ConfigurationProperties("tongban.guide.search")
record SearchSettings(@NotNull Path directory, @NotNull Duration sweep) {}
