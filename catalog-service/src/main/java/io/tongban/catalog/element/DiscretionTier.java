package io.tongban.catalog.element;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One tier of what an organ may decide (裁量基准: 范围、种类、幅度).
 *
 * @param key unique among the tiers of its item
 * @param circumstance when the tier applies (情形)
 * @param kind what may be decided (种类)
 * @param extent within which bounds (幅度)
 */
public record DiscretionTier(@NotBlank @Size(max = 60) String key, @NotBlank @Size(max = 1000) String circumstance,
    @NotBlank @Size(max = 200) String kind, @Nullable @Size(max = 500) String extent,
    List<@NotNull @Valid LegalReference> basis) {

  public DiscretionTier {
    basis = List.copyOf(Objects.requireNonNullElse(basis, List.of()));
  }
}
