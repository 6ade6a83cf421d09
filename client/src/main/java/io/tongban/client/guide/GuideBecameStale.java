package io.tongban.client.guide;

import java.time.LocalDate;
import java.util.List;

/**
 * Event {@value #TYPE}: the item of a written guide says something else than when the guide was written; told again
 * when more changes. Ends with {@link GuideRefreshed}.
 *
 * @param code of the item
 * @param since the day from which on the guide lags behind; more changes do not move it
 * @param days working days after that day in which the guide has to be looked through
 * @param basis on which that term rests
 * @param aspects keys of what changed
 */
public record GuideBecameStale(String code, String name, String region, String organCode, String organName, int version,
    LocalDate since, int days, String basis, List<String> aspects) {

  public static final String TYPE = "guide.became-stale";
}
