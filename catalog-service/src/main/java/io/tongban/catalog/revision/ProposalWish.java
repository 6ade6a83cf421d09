package io.tongban.catalog.revision;

import io.tongban.catalog.change.ChangeKind;
import io.tongban.catalog.item.ItemCode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an organ wishes to have changed; see {@link Proposal}.
 *
 * @param items of the organ; empty only for a new one
 */
record ProposalWish(
    @NotNull ChangeKind kind,
    @Nullable @Size(max = 200) List<@NotNull ItemCode> items,
    @NotBlank @Size(max = 4000) String content,
    @Nullable @Size(max = 500) String basis,
    @Nullable @Size(max = 500) String newName,
    @Nullable @Min(0) @Max(3650) Integer newPromise) {

  ProposalWish {
    items = List.copyOf(Objects.requireNonNullElse(items, List.of()));
  }
}
