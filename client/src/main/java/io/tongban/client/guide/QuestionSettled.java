package io.tongban.client.guide;

import java.time.LocalDate;

/**
 * Event {@value #TYPE}: the organ answered what was asked at a guide.
 *
 * @param kind QUESTION or CORRECTION
 * @param guideVersion the version at which it was asked
 * @param on the day of the answer
 */
public record QuestionSettled(long id, String kind, int guideVersion, LocalDate on) {

  public static final String TYPE = "guide.question-settled";
}
