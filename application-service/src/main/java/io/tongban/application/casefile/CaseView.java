package io.tongban.application.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongban.application.casefile.model.Defect;
import io.tongban.application.casefile.model.FormReference;
import io.tongban.application.casefile.model.Situation;
import io.tongban.application.deadline.DueDay;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as one caller sees it.
 *
 * @param version pass it with an action: 409 when somebody else acted meanwhile
 * @param catalogue by which edition the item was in force at submission; null in cases older than this entry
 * @param workingDaysUsed of the term for the decision, net of suspensions
 * @param originals what the counter took in on paper
 * @param situation what the applicant answered to the item's questions; null when he was not asked
 * @param filledForm the version of the form that was filled in; null when none was
 * @param form what was filled in, as it was corrected last; empty when it came on paper
 * @param paperForm the scan of it then
 * @param forms all that came in, the first one first; empty when the case has none
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
    List<Original> originals,
    List<Defect> defects,
    @Nullable Situation situation,
    @Nullable FormReference filledForm,
    Object form,
    @Nullable Scan paperForm,
    List<FormView> forms,
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

  /** @param phone for the applicant and those who handle the case; in no list */
  record Party(
      String name, String kind, String identifierMasked,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String phone) {}

  /** Both null before acceptance. */
  record Due(@Nullable DueDay promised, @Nullable DueDay statutory) {}

  record HandedInView(String key, String name, UUID material, String fileName) {}

  record Scan(UUID material, String fileName) {}

  /**
   * @param sequence of the log entry that brought it
   * @param form null when it came on paper
   */
  record FormView(int sequence, Instant at, @Nullable Object form, @Nullable Scan paperForm) {}

  /** @param key of the guide's material */
  record Original(String key, String name) {}

  record Event(
      int sequence, String type, String typeName, Instant at, String actor, String role, @Nullable String note) {}

  record LicenceView(String number, Instant issuedAt) {}

  /**
   * A case in a list.
   *
   * @param actBy last day for the officer whose turn it is; null when it is nobody's. While the clock stands still,
   *     all dates are those of the day on which it stopped
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
      @Nullable DueDay actBy,
      boolean suspended) {}
}
