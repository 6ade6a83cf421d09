package io.tongban.catalog.edition;

import io.tongban.access.RegionCode;

/** An edition that is still worked on, as the other features see it. */
public record Draft(long id, RegionCode region, int year, String title) {}
