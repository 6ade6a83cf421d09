package io.tongban.guide.feerecord.model;

import org.jspecify.annotations.Nullable;

/** What the law asked of a hearing on one day; null where it asked nothing. */
public record HearingRules(@Nullable Rule recruitmentDays, @Nullable Rule announcementDays,
    @Nullable Rule consumersPercent) {

  public record Rule(int number, String basis) {}
}
