package io.tongban.catalog.element;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place in a legal document on which something rests (依据).
 *
 * @param document its title without 《》
 * @param article as in 第四十二条第一款; null when the document as a whole is meant
 * @param wording what it says there
 * @param validUntil the last day it is in force; null while no end is known
 */
public record LegalReference(@NotBlank @Size(max = 200) String document, @Nullable @Size(max = 100) String article,
    @NotNull LegalLevel level, @Nullable @Size(max = 4000) String wording, @Nullable LocalDate validUntil) {

  public LegalReference(String document, @Nullable String article, LegalLevel level) {
    this(document, article, level, null, null);
  }

  /** As it is cited: 《中华人民共和国行政许可法》第四十二条. */
  public String citation() {
    return "《" + document + "》" + (article == null ? "" : article);
  }

  public boolean inForceOn(LocalDate day) {
    return validUntil == null || !day.isAfter(validUntil);
  }
}
