package io.tongban.clock;

import java.time.Duration;

/** A Spring application event: the business clock now shows the true time plus the offset. */
public record ClockMoved(Duration offset) {}
