package io.tongban.catalog.element;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that an item consists of beside its head. Nothing given is an empty list or null, never a blank text.
 *
 * @param legalBases 设定依据
 * @param serviceObject 服务对象
 * @param charged 是否收费; null when it is not stated
 * @param needs 五类需求; an item may serve several
 */
public record Elements(
    @Size(max = 200) List<@NotNull @Valid LegalReference> legalBases,
    @Nullable @Size(max = 4000) String serviceObject,
    @Size(max = 200) List<@NotNull @Valid Condition> conditions,
    @Size(max = 200) List<@NotNull @Valid Material> materials,
    @Nullable Boolean charged,
    @Size(max = 200) List<@NotNull @Valid Fee> fees,
    @Size(max = 200) List<@NotNull @Valid Prerequisite> prerequisites,
    @Size(max = 200) List<@NotNull @Valid IntermediaryService> intermediaryServices,
    @Size(max = 8) List<@NotNull @Valid SpecialProcedure> specialProcedures,
    @Nullable @Valid Quota quota,
    @Nullable @Valid ResultDocument result,
    @Nullable @Valid Flow flow,
    @Size(max = 200) List<@NotNull @Valid DiscretionTier> discretion,
    @Size(max = 200) List<@NotNull @Valid RiskPoint> risks,
    @Size(max = 200) List<@NotNull @Valid Duty> duties,
    List<@NotNull Need> needs,
    @Nullable @Valid Ways ways) {

  public static final Elements NONE = new Elements(
      List.of(), null, List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of(), null, null, null,
      List.of(), List.of(), List.of(), List.of(), null);

  public Elements {
    legalBases = kept(legalBases);
    conditions = kept(conditions);
    materials = kept(materials);
    fees = kept(fees);
    prerequisites = kept(prerequisites);
    intermediaryServices = kept(intermediaryServices);
    specialProcedures = kept(specialProcedures);
    discretion = kept(discretion);
    risks = kept(risks);
    duties = kept(duties);
    needs = kept(needs).stream().distinct().sorted().toList();
  }

  private static <T> List<T> kept(@Nullable List<T> parts) {
    return List.copyOf(Objects.requireNonNullElse(parts, List.of()));
  }

  /** What a plain list of items tells. */
  public static Elements of(List<LegalReference> legalBases, @Nullable String serviceObject,
      @Nullable Boolean charged, List<Fee> fees, @Nullable ResultDocument result) {
    return new Elements(legalBases, serviceObject, List.of(), List.of(), charged, fees, List.of(), List.of(),
        List.of(), null, result, null, List.of(), List.of(), List.of(), List.of(), null);
  }

  /** The parts that bind an applicant, in a fixed order. */
  public Stream<Founded> founded() {
    return Stream.of(conditions, materials, fees, prerequisites, intermediaryServices, specialProcedures,
            Optional.ofNullable(quota).stream().toList())
        .flatMap(List::stream);
  }

  /** Where the elements contradict each other. */
  public List<ElementFault> inconsistencies(int promisedLimitDays) {
    return Consistency.faults(this, promisedLimitDays);
  }

  /** The last day on which all bases named are in force; empty while no end is known. */
  public Optional<LocalDate> basesValidUntil() {
    return Stream.of(
            legalBases.stream(),
            founded().flatMap(part -> part.basis().stream()),
            discretion.stream().flatMap(tier -> tier.basis().stream()),
            duties.stream().flatMap(duty -> duty.basis().stream()))
        .flatMap(bases -> bases)
        .flatMap(basis -> Optional.ofNullable(basis.validUntil()).stream())
        .min(LocalDate::compareTo);
  }

  /** 《A》第一条；《B》第二条; null when none is named. */
  public @Nullable String legalBasisText() {
    return legalBases.isEmpty()
        ? null
        : legalBases.stream().map(LegalReference::citation).collect(Collectors.joining("；"));
  }

  /** The names of the fees; 不收费 when it is free, null when that is not stated. */
  public @Nullable String feeText() {
    if (fees.isEmpty()) {
      return Boolean.FALSE.equals(charged) ? "不收费" : null;
    }
    return fees.stream().map(Fee::name).collect(Collectors.joining("；"));
  }

  public @Nullable String resultName() {
    return result == null ? null : result.name();
  }
}
