package io.tongban.catalog.round;

import io.tongban.access.RegionCode;
import io.tongban.access.RegionCode.Tier;
import io.tongban.catalog.change.DeclaredChange.RunningCases;
import io.tongban.catalog.delegation.Receiver;
import io.tongban.catalog.element.Elements;
import io.tongban.catalog.item.BaseCode;
import io.tongban.catalog.item.Handling;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.ItemType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal wants to come about; which parts are needed follows from its kind.
 *
 * @param organ to which the items go (划转)
 * @param region to which they go down (下放), or {@code tier} for all regions of one
 * @param into which of the items stays and takes the others in (合并); {@code name} its new name, null to keep it
 * @param adjustment what changes in each item (调整)
 * @param item the new item (新设)
 * @param runningCases what becomes of cases accepted before; needed where the change touches them
 * @param transitionUntil the last day on which the organ so far still accepts and decides; null for none
 * @param receivers the organs that take the items on (下放); needed before the edition is drawn up
 * @param effectiveFrom the first day on which they accept; needed before the edition is drawn up
 * @param keeps whether the organ so far goes on accepting for the regions that receive nothing; null for no
 */
record Effect(@Nullable @Valid Organ organ, @Nullable RegionCode region, @Nullable Tier tier, @Nullable ItemCode into,
    @Nullable @Size(max = 500) String name, @Nullable @Valid Adjustment adjustment, @Nullable @Valid NewItem item,
    @Nullable RunningCases runningCases, @Nullable LocalDate transitionUntil,
    @Size(max = 1000) List<@NotNull @Valid Receiver> receivers, @Nullable LocalDate effectiveFrom,
    @Nullable Boolean keeps) {

  static final Effect NONE =
      new Effect(null, null, null, null, null, null, null, null, null, List.of(), null, null);

  Effect {
    receivers = List.copyOf(Objects.requireNonNullElse(receivers, List.of()));
  }

  record Organ(@NotBlank @Size(max = 60) String code, @NotBlank @Size(max = 200) String name) {}

  /**
   * New values; null keeps the old one.
   *
   * @param type as when 非行政许可审批 becomes 其他行政权力
   * @param dropMaterials keys of materials no longer demanded, likewise the other lists
   */
  record Adjustment(@Nullable @Size(max = 500) String name, @Nullable ItemType type,
      @Nullable @Min(0) @Max(3650) Integer promisedLimitDays, @Nullable @Min(0) @Max(3650) Integer statutoryLimitDays,
      @Nullable @Size(max = 500) String statutoryLimitBasis, List<@NotNull String> dropMaterials,
      List<@NotNull String> dropConditions, List<@NotNull String> dropPrerequisites,
      List<@NotNull String> dropIntermediaryServices) {

    Adjustment {
      dropMaterials = kept(dropMaterials);
      dropConditions = kept(dropConditions);
      dropPrerequisites = kept(dropPrerequisites);
      dropIntermediaryServices = kept(dropIntermediaryServices);
    }

    private static List<String> kept(@Nullable List<String> keys) {
      return List.copyOf(Objects.requireNonNullElse(keys, List.of()));
    }

    boolean nothing() {
      return Stream.of(name, type, promisedLimitDays, statutoryLimitDays, statutoryLimitBasis).allMatch(Objects::isNull)
          && Stream.of(dropMaterials, dropConditions, dropPrerequisites, dropIntermediaryServices)
              .allMatch(List::isEmpty);
    }
  }

  record NewItem(@NotNull ItemCode code, @NotBlank @Size(max = 500) String name,
      @Nullable @Size(max = 500) String mainItem, @NotNull ItemType type, @NotNull @Valid Organ organ,
      @NotNull Handling handling, @Min(0) @Max(3650) int statutoryLimitDays,
      @NotBlank @Size(max = 500) String statutoryLimitBasis, @Min(0) @Max(3650) int promisedLimitDays,
      @Nullable BaseCode baseCode, @Nullable @Valid Elements elements) {}
}
