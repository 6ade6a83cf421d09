package io.tongban.client.guide;

import java.time.LocalDate;

/**
 * Event {@value #TYPE}: a guide that lagged behind its item was looked through and published again, or its
 * item is gone.
 *
 * @param code of the item
 * @param on the day on which that was
 */
public record GuideRefreshed(String code, int version, LocalDate on) {

  public static final String TYPE = "guide.refreshed";
}
