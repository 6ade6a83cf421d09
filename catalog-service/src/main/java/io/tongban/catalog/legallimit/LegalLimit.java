package io.tongban.catalog.legallimit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The limit that holds for items of a type which name none.
 *
 * @param type item type code, 01 to 20
 * @param days working days
 * @param basis the law and article
 * @param byAnalogy whether the article is written for another type and only taken as the measure (参照)
 * @param validTo the first day on which it no longer holds; null while it does
 */
public record LegalLimit(
    String type, int days, String basis, boolean byAnalogy, LocalDate validFrom, @Nullable LocalDate validTo) {}
