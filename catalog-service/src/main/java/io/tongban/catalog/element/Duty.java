package io.tongban.catalog.element;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the organ owes beside its power (责任事项), an entry of the duty list 责任清单.
 *
 * @param key unique among the duties of its item
 * @param stage as in 受理责任, 审查责任
 * @param accountability what follows when it is not done (追责情形)
 */
public record Duty(@NotBlank @Size(max = 60) String key, @NotBlank @Size(max = 200) String stage,
    @NotBlank @Size(max = 2000) String text, @Nullable @Size(max = 2000) String accountability,
    List<@NotNull @Valid LegalReference> basis) {

  public Duty {
    basis = List.copyOf(Objects.requireNonNullElse(basis, List.of()));
  }
}
