package io.tongban.following;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code tongban.calendar-following}.
 *
 * @param subscription names the queue of the service, for ever
 * @param check pause between two looks whether the calendar is to be fetched
 */
@Validated
@ConfigurationProperties("tongban.calendar-following")
record FollowingSettings(@NotBlank String subscription, @NotNull @DefaultValue("5s") Duration check) {}
