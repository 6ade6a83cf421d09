package io.tongban.application.gate;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param confirmedFor how long the catalogue's word counts that nothing was published: the most by which a publication
 *     is overlooked when its event is late
 * @param checkEvery pause between two such questions while nobody applies
 * @param lastKnownFor how long the last word is believed while catalog-service is away, business time
 * @param itemsInMemory how many items an instance keeps in process
 */
@Validated
@ConfigurationProperties("tongban.gate")
record GateSettings(
    @NotNull @DurationMin(millis = 0) Duration confirmedFor,
    @NotNull @DurationMin(millis = 1) Duration checkEvery,
    @NotNull @DurationMin(millis = 0) Duration lastKnownFor,
    @Min(1) int itemsInMemory) {}
