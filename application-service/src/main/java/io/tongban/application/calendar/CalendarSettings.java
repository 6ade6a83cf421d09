package io.tongban.application.calendar;

import io.tongban.access.RegionCode;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param region whose calendar this is; its administrators alone may move a day */
@Validated
@ConfigurationProperties("tongban.calendar")
record CalendarSettings(@NotNull RegionCode region) {}
