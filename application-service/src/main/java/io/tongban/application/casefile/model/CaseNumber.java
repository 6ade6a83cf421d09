package io.tongban.application.casefile.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * 办件编号: receiving region (9 digits), date of submission in China, the region's sequence of that day:
 * {@code 120116013-20260302-000001}.
 */
public record CaseNumber(String value) {

  private static final Pattern FORMAT = Pattern.compile("\\d{9}-\\d{8}-\\d{6}");

  /** @throws IllegalArgumentException when the text is no case number */
  public CaseNumber {
    if (!FORMAT.matcher(value).matches()) throw new IllegalArgumentException("Not a case number: " + value);
  }

  public static CaseNumber of(String receivingRegion, LocalDate day, int sequence) {
    return new CaseNumber("%s-%s-%06d".formatted(
        counterOf(receivingRegion), DateTimeFormatter.BASIC_ISO_DATE.format(day), sequence));
  }

  /** What the daily sequence is counted by: nine digits. A district is padded, a village counts with its township. */
  public static String counterOf(String receivingRegion) {
    return receivingRegion.length() < 9 ? receivingRegion + "000" : receivingRegion.substring(0, 9);
  }

  /** A case leads to one licence at most, so the licence needs no counter of its own and leaves no gaps. */
  public String licenceNumber() {
    return "XK-" + value;
  }

  @Override
  public String toString() {
    return value;
  }
}
