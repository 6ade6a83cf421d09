package io.tongban.catalog.element;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step whose time does not count (特别程序; 《行政许可法》 art. 45).
 *
 * @param expectedDays how long the organ expects it to take, working days
 */
public record SpecialProcedure(@NotNull Kind kind, @Min(1) @Max(3650) int expectedDays,
    @Nullable @Size(max = 1000) String note, List<@NotNull @Valid LegalReference> basis) implements Founded {

  /** The eight of article 45; no other step stops the clock. */
  public enum Kind {
    HEARING("听证"),
    TENDER("招标"),
    AUCTION("拍卖"),
    INSPECTION("检验"),
    TESTING("检测"),
    QUARANTINE("检疫"),
    APPRAISAL("鉴定"),
    EXPERT_REVIEW("专家评审");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** The Chinese name. */
    public String title() {
      return title;
    }
  }

  public SpecialProcedure {
    basis = List.copyOf(Objects.requireNonNullElse(basis, List.of()));
  }

  @Override
  public String label() {
    return kind.title();
  }
}
