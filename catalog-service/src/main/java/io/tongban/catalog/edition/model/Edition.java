package io.tongban.catalog.edition.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of one region in one version (目录版本).
 *
 * @param region 6 to 12 digits; its items belong to it or to regions inside it
 * @param year the year it is drawn up for, as in 2014年版
 * @param effectiveFrom its first moment in force; null while a draft
 * @param effectiveUntil the moment it is no longer in force; null while nothing follows it
 * @param basedOn the region's newest published edition when the draft was begun; null when there was none
 * @param items how many items it holds
 */
public record Edition(long id, String region, int year, String title, Status status, @Nullable Instant effectiveFrom,
    @Nullable Instant effectiveUntil, @Nullable Long basedOn, int items, Instant createdAt,
    @Nullable Instant publishedAt) {

  public Edition {
    if ((status == Status.PUBLISHED) != (effectiveFrom != null && publishedAt != null)) {
      throw new IllegalArgumentException("An edition takes effect when it is published, not before: " + id);
    }
  }

  /**
   * Decides on publishing this edition.
   *
   * @param from from when it shall be in force; null for at once
   * @param newest the region's newest published edition, which ends where this one begins
   * @param replaces the edition that the publisher knows to be the newest; null for the one the draft is based on
   */
  public Decision publish(@Nullable Instant from, Instant now, @Nullable Edition newest, @Nullable Long replaces) {
    var today = now.truncatedTo(ChronoUnit.MICROS);
    var start = from == null ? today : from.truncatedTo(ChronoUnit.MICROS);
    if (status == Status.PUBLISHED) {
      return new Decision.Refused(Refusal.ALREADY_PUBLISHED);
    }
    if (start.isBefore(today)) {
      return new Decision.Refused(Refusal.EFFECTIVE_IN_THE_PAST);
    }
    if (newest != null && !Objects.equals(newest.id, replaces == null ? basedOn : replaces)) {
      return new Decision.Refused(Refusal.PUBLISHED_MEANWHILE);
    }
    if (newest != null && !start.isAfter(Objects.requireNonNull(newest.effectiveFrom))) {
      return new Decision.Refused(Refusal.NOT_AFTER_PREVIOUS);
    }
    return new Decision.Granted(new Edition(
        id, region, year, title, Status.PUBLISHED, start, null, basedOn, items, createdAt, today));
  }

  public boolean draft() {
    return status == Status.DRAFT;
  }
}
