package io.tongban.catalog.element;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;

/**
 * What an applicant must fulfil (许可条件、受理条件).
 *
 * @param key unique among the conditions of its item
 */
public record Condition(@NotBlank @Size(max = 60) String key, @NotBlank @Size(max = 2000) String text,
    List<@NotNull @Valid LegalReference> basis) implements Founded {

  public Condition {
    basis = List.copyOf(Objects.requireNonNullElse(basis, List.of()));
  }

  @Override
  public String label() {
    return text;
  }
}
