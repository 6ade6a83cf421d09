package io.tongban.guide.publicservice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body 公共企事业单位 that serves the public.
 *
 * @param version grows with every change
 * @param kind code of a {@link Kinds.Kind}
 * @param regionName 滨海新区, as its readers call it
 * @param organCode of the competent department 主管部门, which keeps its entry and reviews what it publishes
 * @param validTo first day on which it no longer serves; null while none is known
 */
public record PublicBody(String code, int version, String name, String kind, String region, String regionName,
    String address, List<String> telephones, String hours, @Nullable String website, String organCode, String organName,
    LocalDate validFrom, @Nullable LocalDate validTo) {

  public PublicBody {
    telephones = List.copyOf(telephones);
  }

  public boolean closedOn(LocalDate day) {
    return validTo != null && !validTo.isAfter(day);
  }
}
