package io.tongban.guide.guide.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the item consists of by the catalogue (实施清单要素). Nothing given is an empty list or null.
 *
 * @param charged 是否收费; null when it is not stated
 * @param needs 五类需求
 */
public record Elements(
    List<Basis> legalBases,
    @Nullable String serviceObject,
    List<Condition> conditions,
    List<Listed> materials,
    @Nullable Boolean charged,
    List<Fee> fees,
    List<Prerequisite> prerequisites,
    List<IntermediaryService> intermediaryServices,
    List<SpecialProcedure> specialProcedures,
    @Nullable Quota quota,
    @Nullable Result result,
    @Nullable Flow flow,
    List<DiscretionTier> discretion,
    List<String> needs,
    @Nullable Ways ways) {

  public static final Elements NONE = new Elements(null, null, null, null, null, null, null, null, null, null, null,
      null, null, null, null);

  public Elements {
    legalBases = kept(legalBases);
    conditions = kept(conditions);
    materials = kept(materials);
    fees = kept(fees);
    prerequisites = kept(prerequisites);
    intermediaryServices = kept(intermediaryServices);
    specialProcedures = kept(specialProcedures);
    discretion = kept(discretion);
    needs = kept(needs);
  }

  /**
   * A basis that a guide names though it is in force no more.
   *
   * @param aspect key of the aspect that names it
   * @param until its last day
   */
  public record Ended(String aspect, String citation, LocalDate until) {}

  /** Each basis that a guide names and that ended before that day, once for each aspect. */
  public List<Ended> endedBefore(LocalDate day) {
    return named()
        .flatMap(one -> one.basis().stream()
            .filter(basis -> basis.validUntil() != null && basis.validUntil().isBefore(day))
            .map(basis -> new Ended(one.aspect(), basis.citation(), basis.validUntil())))
        .distinct().toList();
  }

  /** The last days of all that a guide names. */
  public Stream<LocalDate> ends() {
    return named().flatMap(one -> one.basis().stream()).map(Basis::validUntil).filter(Objects::nonNull);
  }

  private record Named(String aspect, List<Basis> basis) {}

  private Stream<Named> named() {
    return Stream.of(
            Stream.of(new Named("legalBasis", legalBases)),
            conditions.stream().map(one -> new Named("conditions", one.basis())),
            Stream.ofNullable(quota).map(one -> new Named("quota", one.basis())),
            materials.stream().map(one -> new Named("materials", one.basis())),
            specialProcedures.stream().map(one -> new Named("specialProcedure", one.basis())),
            fees.stream().map(one -> new Named("fee", one.basis())))
        .flatMap(Function.identity());
  }

  /** The list of materials as a guide prints it. */
  public List<Material> printed() {
    return materials.stream().map(Listed::printed).toList();
  }

  /** @param validUntil the last day it is in force; null while no end is known */
  public record Basis(String document, @Nullable String article, String level, @Nullable String wording,
      @Nullable LocalDate validUntil) {

    public String citation() {
      return "《" + document + "》" + (article == null ? "" : article);
    }
  }

  public record Condition(String key, String text, List<Basis> basis) {

    public Condition {
      basis = kept(basis);
    }
  }

  /** A material as the catalogue lists it. */
  public record Listed(String key, String name, Material.Form form, int copies, boolean required,
      @Nullable String note, List<Basis> basis) {

    public Listed {
      basis = kept(basis);
    }

    Material printed() {
      return new Material(key, name, required, form, copies, citations(basis), note);
    }
  }

  /** @param amount yuan for one unit; null when the standard gives a scale or a formula */
  public record Fee(String key, String name, @Nullable BigDecimal amount, @Nullable String unit,
      @Nullable String standard, @Nullable String reduction, List<Basis> basis) {

    public Fee {
      basis = kept(basis);
    }
  }

  public record Prerequisite(String key, String name, String organ, @Nullable String itemCode, List<Basis> basis) {}

  /** @param payer APPLICANT or ORGAN */
  public record IntermediaryService(String key, String name, @Nullable String qualification, String payer,
      @Nullable String resultName, List<Basis> basis) {}

  public record SpecialProcedure(Special kind, int expectedDays, @Nullable String note, List<Basis> basis) {

    public SpecialProcedure {
      basis = kept(basis);
    }
  }

  /** The eight whose time does not count (行政许可法 art. 45). */
  public enum Special {
    HEARING("听证"),
    TENDER("招标"),
    AUCTION("拍卖"),
    INSPECTION("检验"),
    TESTING("检测"),
    QUARANTINE("检疫"),
    APPRAISAL("鉴定"),
    EXPERT_REVIEW("专家评审");

    private final String title;

    Special(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public record Quota(@Nullable Integer number, @Nullable String per, String rule, List<Basis> basis) {

    public Quota {
      basis = kept(basis);
    }
  }

  /** @param validMonths null when it has no end */
  public record Result(String kind, String name, @Nullable Integer validMonths) {}

  public record DiscretionTier(String key, String circumstance, String kind, @Nullable String extent,
      List<Basis> basis) {}

  public record Ways(int visits, boolean online, boolean post, boolean appointment, @Nullable String anywhere) {}

  static String citations(List<Basis> basis) {
    return basis.stream().map(Basis::citation).collect(Collectors.joining("、"));
  }

  static <T> List<T> kept(@Nullable List<T> parts) {
    return List.copyOf(Objects.requireNonNullElse(parts, List.of()));
  }
}
