package io.tongban.client.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an item consists of beside its head (实施清单要素). Nothing given is an empty list or null, never a blank text.
 *
 * @param charged 是否收费; null when it is not stated
 * @param needs the five kinds of enterprises' needs 五类需求: ESTABLISHMENT, INVESTMENT, FIXED_ASSETS, QUALIFICATION, OTHER
 */
public record ItemElements(
    List<Basis> legalBases,
    @Nullable String serviceObject,
    List<Condition> conditions,
    List<Material> materials,
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

  /**
   * @param document its title without 《》
   * @param article as in 第四十二条第一款; null when the document as a whole is meant
   * @param level LAW, ADMINISTRATIVE_REGULATION, STATE_COUNCIL_DECISION, LOCAL_REGULATION, DEPARTMENT_RULE,
   *     LOCAL_RULE or NORMATIVE_DOCUMENT
   * @param validUntil the last day it is in force; null while no end is known
   */
  public record Basis(String document, @Nullable String article, String level, @Nullable String wording,
      @Nullable LocalDate validUntil) {}

  public record Condition(String key, String text, List<Basis> basis) {}

  /** @param form ORIGINAL, COPY or ELECTRONIC */
  public record Material(String key, String name, String form, int copies, boolean required, @Nullable String note,
      List<Basis> basis) {}

  /** @param amount yuan for one unit; null when the standard gives a scale or a formula */
  public record Fee(String key, String name, @Nullable BigDecimal amount, @Nullable String unit,
      @Nullable String standard, @Nullable String reduction, List<Basis> basis) {}

  public record Prerequisite(String key, String name, String organ, @Nullable String itemCode, List<Basis> basis) {}

  /** @param payer APPLICANT or ORGAN */
  public record IntermediaryService(String key, String name, @Nullable String qualification, String payer,
      @Nullable String resultName, List<Basis> basis) {}

  /**
   * @param kind HEARING, TENDER, AUCTION, INSPECTION, TESTING, QUARANTINE, APPRAISAL or EXPERT_REVIEW
   * @param expectedDays working days
   */
  public record SpecialProcedure(String kind, int expectedDays, @Nullable String note, List<Basis> basis) {}

  public record Quota(@Nullable Integer number, @Nullable String per, String rule, List<Basis> basis) {}

  /** @param kind CERTIFICATE, APPROVAL, RECEIPT or OTHER */
  public record Result(String kind, String name, @Nullable Integer validMonths) {}

  public record Flow(List<Node> nodes, List<Edge> edges) {}

  /**
   * @param role APPLICANT, WINDOW_CLERK, REVIEWER, DECIDER or OTHER
   * @param organ null for the organ that handles the item
   * @param limitDays working days; null when the step has no limit of its own
   */
  public record Node(String key, String name, String role, @Nullable String organ, @Nullable Integer limitDays,
      @Nullable Basis basis) {}

  /** @param when null for the ordinary way; {@code back} leads back, as a correction does */
  public record Edge(String from, String to, @Nullable String when, boolean back) {}

  public record DiscretionTier(String key, String circumstance, String kind, @Nullable String extent,
      List<Basis> basis) {}

  /** @param anywhere where else in the city it can be handed in; null for its own windows only */
  public record Ways(int visits, boolean online, boolean post, boolean appointment, @Nullable String anywhere) {}
}
