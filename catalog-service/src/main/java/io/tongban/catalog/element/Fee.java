package io.tongban.catalog.element;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A charge (收费项目). None is lawful without a law or an administrative regulation (《行政许可法》 art. 58).
 *
 * @param key unique among the fees of its item
 * @param amount yuan for one unit; null when the standard gives a scale or a formula
 * @param unit what is charged for, as in 件 or 平方米·天
 * @param standard the published standard (收费标准), in words or by its document
 * @param reduction who pays less or nothing
 */
public record Fee(@NotBlank @Size(max = 60) String key, @NotBlank @Size(max = 500) String name,
    @Nullable @DecimalMin("0.01") BigDecimal amount, @Nullable @Size(max = 60) String unit,
    @Nullable @Size(max = 1000) String standard, @Nullable @Size(max = 1000) String reduction,
    List<@NotNull @Valid LegalReference> basis) implements Founded {

  public Fee {
    basis = List.copyOf(Objects.requireNonNullElse(basis, List.of()));
  }

  @Override
  public String label() {
    return name;
  }
}
