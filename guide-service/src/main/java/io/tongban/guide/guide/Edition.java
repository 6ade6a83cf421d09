package io.tongban.guide.guide;

import java.time.Instant;

/** An edition of the catalogue, as it was published. */
public record Edition(long id, String region, String title, int year, Instant effectiveFrom) {}
