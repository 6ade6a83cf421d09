package io.tongban.catalog.element;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A limited number of grants (数量限制). Acceptance decides their order (《行政许可法》 art. 57).
 *
 * @param number how many; null when another document sets it from time to time
 * @param per for which area or time, as in 每年
 * @param rule how they are given out
 */
public record Quota(@Nullable @Min(1) Integer number, @Nullable @Size(max = 200) String per,
    @NotBlank @Size(max = 1000) String rule, List<@NotNull @Valid LegalReference> basis) implements Founded {

  public Quota {
    basis = List.copyOf(Objects.requireNonNullElse(basis, List.of()));
  }

  @Override
  public String label() {
    return rule;
  }
}
