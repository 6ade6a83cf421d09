package io.tongban.catalog.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of imports, {@code tongban.catalog.imports.*}.
 *
 * @param mostRows a longer list is refused as a whole
 * @param mostUnpacked how large a workbook may be unpacked
 * @param batch rows written in one statement
 * @param keepBrokenOff for how long the file of a job that broke off is kept, so that the job can run again
 * @param workers imports that run at the same time in this process; the others wait
 */
@Validated
@ConfigurationProperties("tongban.catalog.imports")
record ImportSettings(@Min(1) int mostRows, @NotNull DataSize mostUnpacked, @Min(1) @Max(10_000) int batch,
    @NotNull Duration keepBrokenOff, @Min(1) @Max(16) int workers) {}
