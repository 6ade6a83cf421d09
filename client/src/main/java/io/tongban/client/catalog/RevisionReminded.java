package io.tongban.client.catalog;

import java.time.LocalDate;

/**
 * Event {@value #TYPE}: an organ that has not answered the yearly revision (年度修订) is reminded; for those who send
 * letters or messages.
 *
 * @param answersUntil the last day for its answer
 * @param reminder 0 before that day or on it, 1 and on after it
 */
public record RevisionReminded(long revisionId, String region, int year, String organCode, String organName,
    LocalDate answersUntil, int reminder) {

  public static final String TYPE = "catalog.revision-reminded";
}
