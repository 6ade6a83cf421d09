package io.tongban.client.guide;

import java.time.LocalDate;

/**
 * Event {@value #TYPE}: a guide that was found incomplete is so no more, or its item is gone.
 *
 * @param code of the item
 * @param on the day on which that was
 */
public record GuideFoundComplete(String code, int version, LocalDate on) {

  public static final String TYPE = "guide.found-complete";
}
