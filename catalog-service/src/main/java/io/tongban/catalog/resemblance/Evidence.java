package io.tongban.catalog.resemblance;

import io.tongban.catalog.resemblance.model.Resemblance;
import io.tongban.catalog.resemblance.model.Resemblance.Aligned;
import io.tongban.catalog.resemblance.model.Resemblance.Finding;
import io.tongban.catalog.resemblance.model.Resemblance.Names;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a proposed item has in common with one cancelled item, as it is shown and as an override keeps it.
 *
 * @param points from {@code threshold} on the item is flagged
 * @param findings what the points are for, the most first
 * @param conditions pairs that are alike, then what one of the two asks for alone
 * @param legalBases that both cite
 */
record Evidence(CancelledView cancelled, double points, double threshold, List<Finding> findings, Names names,
    List<Aligned> conditions, List<Aligned> materials, List<String> legalBases) {

  /**
   * @param code null when the cancellation was recorded without an item of the catalogue
   * @param edition the one that held it last
   */
  record CancelledView(String key, @Nullable String code, String name, @Nullable String mainItem, String region,
      @Nullable Long edition, @Nullable String editionTitle, LocalDate cancelledOn, @Nullable String document,
      @Nullable String documentNumber, List<String> legalBases) {}

  static Evidence of(Cancelled cancelled, Resemblance found, double threshold) {
    var traits = cancelled.traits();
    return new Evidence(
        new CancelledView(cancelled.key(), cancelled.code(), traits.name(), traits.mainItem(), cancelled.region(),
            cancelled.edition(), cancelled.editionTitle(), cancelled.cancelledOn(), cancelled.document(),
            cancelled.documentNumber(), traits.legalBases()),
        rounded(found.points()), threshold, found.findings(), found.names(), found.conditions(), found.materials(),
        found.legalBases());
  }

  /** Tenths are as exact as the scale is. */
  private static double rounded(double points) {
    return Math.round(points * 10) / 10d;
  }
}
