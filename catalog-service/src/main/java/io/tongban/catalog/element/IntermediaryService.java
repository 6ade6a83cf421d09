package io.tongban.catalog.element;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A service of a third party that the approval relies on (中介服务; 《优化营商环境条例》 art. 43).
 *
 * @param key unique among the intermediary services of its item
 * @param qualification who may give it; null for anybody
 * @param payer an organ that needs technical service for its own review buys it itself
 */
public record IntermediaryService(@NotBlank @Size(max = 60) String key, @NotBlank @Size(max = 500) String name,
    @Nullable @Size(max = 500) String qualification, @NotNull Payer payer, @Nullable @Size(max = 500) String resultName,
    List<@NotNull @Valid LegalReference> basis) implements Founded {

  /** Who bears the costs. */
  public enum Payer {
    APPLICANT,
    ORGAN
  }

  public IntermediaryService {
    basis = List.copyOf(Objects.requireNonNullElse(basis, List.of()));
  }

  @Override
  public String label() {
    return name;
  }
}
