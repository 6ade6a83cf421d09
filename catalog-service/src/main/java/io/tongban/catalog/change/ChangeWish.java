package io.tongban.catalog.change;

import io.tongban.catalog.change.DeclaredChange.RunningCases;
import io.tongban.catalog.item.ItemCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change that an administrator declares. The draft's items follow a cancellation, transfer, merge or split; ADDED and
 * AMENDED only give the reason for what was changed in the draft already.
 *
 * @param items the items concerned
 * @param organCode TRANSFERRED: the new organ
 * @param organName TRANSFERRED: its name
 * @param like MERGED: which of the items lends its wording; null for the first
 * @param into MERGED: code and name of the item made, by default those of {@code like}; SPLIT: the items made, at
 *     least two. Each begins with the wording of the item it comes from and can then be edited.
 */
record ChangeWish(
    @NotNull ChangeKind kind,
    @NotEmpty @Size(max = 5000) List<@NotNull ItemCode> items,
    @Nullable @Size(max = 60) String organCode,
    @Nullable @Size(max = 200) String organName,
    @Nullable ItemCode like,
    @Nullable @Size(max = 100) List<@NotNull @Valid Successor> into,
    @Nullable @Size(max = 300) String document,
    @Nullable @Size(max = 100) String documentNumber,
    @NotBlank @Size(max = 2000) String reason,
    @Nullable RunningCases runningCases,
    @Nullable LocalDate transitionUntil) {

  ChangeWish {
    into = List.copyOf(Objects.requireNonNullElse(into, List.of()));
  }

  record Successor(@NotNull ItemCode code, @NotBlank @Size(max = 500) String name) {}

  Grounds grounds() {
    return new Grounds(document, documentNumber, reason.strip(), runningCases, transitionUntil, null);
  }
}
