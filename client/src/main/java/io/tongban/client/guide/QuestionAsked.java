package io.tongban.client.guide;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Event {@value #TYPE}: somebody asked at a guide or reported it as wrong. Neither the words nor the person are told.
 * Ends with {@link QuestionSettled}.
 *
 * @param kind QUESTION or CORRECTION
 * @param code of the item
 * @param aspect key of what a correction is about; null for the guide as a whole
 * @param on the day of the question
 * @param days working days after that day in which the organ answers
 * @param basis on which that term rests
 */
public record QuestionAsked(long id, String kind, String code, String name, String region, String organCode,
    String organName, int guideVersion, @Nullable String aspect, LocalDate on, int days, String basis) {

  public static final String TYPE = "guide.question-asked";
}
