package io.tongban.application.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongban.application.casefile.model.Defect;
import io.tongban.calendar.DueDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as one caller sees it.
 *
 * @param version pass it with an action: 409 when somebody else acted meanwhile
 * @param catalogue by which edition the item was in force at submission; null in cases older than this entry
 * @param workingDaysUsed of the term for the decision, net of suspensions
 * @param form what was filled in
 * @param allowedActions path names of what this caller could do now
 */
record CaseView(
    String caseNumber,
    String status,
    String statusName,
    int version,
    Item item,
    @Nullable CatalogueView catalogue,
    String receivingRegion,
    Party applicant,
    Instant submittedAt,
    @Nullable Instant acceptedAt,
    Due due,
    int workingDaysUsed,
    boolean suspended,
    List<HandedInView> materials,
    List<Defect> defects,
    Object form,
    @Nullable String note,
    List<Event> events,
    List<String> allowedActions,
    @Nullable LicenceView licence) {

  record Item(String code, String name, String type, String region, Organ organ) {}

  /**
   * @param basis CONFIRMED or LAST_KNOWN
   * @param checkedAt when the catalogue was last confirmed
   * @param notice what to tell the reader when it was not confirmed at submission
   */
  record CatalogueView(
      String basis, long editionId, String editionTitle, Instant checkedAt, @Nullable String notice) {}

  record Organ(String code, String name) {}

  record Party(String name, String kind, String identifierMasked) {}

  /** Both null before acceptance. */
  record Due(@Nullable DueDate promised, @Nullable DueDate statutory) {}

  record HandedInView(String key, String name, UUID material, String fileName) {}

  record Event(
      int sequence, String type, String typeName, Instant at, String actor, String role, @Nullable String note) {}

  record LicenceView(String number, Instant issuedAt) {}

  /**
   * A case in a list.
   *
   * @param actBy last day for the officer whose turn it is; null when it is nobody's
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Row(
      String caseNumber,
      String status,
      String statusName,
      int version,
      Item item,
      String receivingRegion,
      Party applicant,
      Instant submittedAt,
      Due due,
      @Nullable LocalDate actBy,
      boolean suspended) {}
}
