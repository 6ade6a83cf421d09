package io.tongban.catalog.element;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant has to hand in (申请材料).
 *
 * @param key unique among the materials of its item
 * @param copies how many, 1 or more
 * @param note how it has to look, when it may be left out
 */
public record Material(@NotBlank @Size(max = 60) String key, @NotBlank @Size(max = 500) String name, @NotNull Form form,
    @Min(1) @Max(100) int copies, boolean required, @Nullable @Size(max = 1000) String note,
    List<@NotNull @Valid LegalReference> basis) implements Founded {

  /** In which form it is handed in. */
  public enum Form {
    ORIGINAL,
    COPY,
    ELECTRONIC
  }

  public Material {
    basis = List.copyOf(Objects.requireNonNullElse(basis, List.of()));
  }

  @Override
  public String label() {
    return name;
  }
}
