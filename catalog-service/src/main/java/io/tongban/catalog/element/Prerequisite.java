package io.tongban.catalog.element;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An approval that must be had before (前置审批).
 *
 * @param key unique among the prerequisites of its item
 * @param itemCode the item in the catalogue; null when it is none of this municipality
 */
public record Prerequisite(@NotBlank @Size(max = 60) String key, @NotBlank @Size(max = 500) String name,
    @NotBlank @Size(max = 200) String organ, @Nullable @Size(max = 128) String itemCode,
    List<@NotNull @Valid LegalReference> basis) implements Founded {

  public Prerequisite {
    basis = List.copyOf(Objects.requireNonNullElse(basis, List.of()));
  }

  @Override
  public String label() {
    return name;
  }
}
