package io.tongban.application.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import feign.FeignException;
import io.tongban.access.Caller;
import io.tongban.access.RegionCode;
import io.tongban.access.Role;
import io.tongban.application.casefile.model.Actor;
import io.tongban.application.casefile.model.Applicant;
import io.tongban.application.casefile.model.CaseFile;
import io.tongban.application.casefile.model.CatalogueCheck;
import io.tongban.application.casefile.model.FormReference;
import io.tongban.application.casefile.model.HashChain;
import io.tongban.application.casefile.model.NeededMaterial;
import io.tongban.application.casefile.model.Opening;
import io.tongban.application.casefile.model.Part;
import io.tongban.application.casefile.model.Piece;
import io.tongban.application.casefile.model.Situation;
import io.tongban.application.casefile.model.Terms;
import io.tongban.application.gate.Admission;
import io.tongban.application.gate.Assurance;
import io.tongban.application.gate.CataloguedItem;
import io.tongban.application.gate.Gate;
import io.tongban.calendar.WorkingCalendar;
import io.tongban.client.guide.GuideClient;
import io.tongban.client.guide.Requirements;
import io.tongban.client.guide.Requirements.State;
import io.tongban.client.identity.IdentityClient;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens a case. The other services are asked before the transaction; what they answered is pinned to the case. The
 * same key opens one case, however often and however concurrently it is sent.
 */
@Service
class Submission {

  private final Gate gate;
  private final GuideClient guides;
  private final IdentityClient identities;
  private final HandedIn handedIn;
  private final Completeness completeness;
  private final JdbcCaseFiles files;
  private final CaseNews news;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final JsonMapper canonical;
  private final Clock clock;

  Submission(Gate gate, GuideClient guides, IdentityClient identities, HandedIn handedIn,
      Completeness completeness, JdbcCaseFiles files, CaseNews news, TransactionTemplate transaction, JsonMapper json,
      Clock clock) {
    this.gate = gate;
    this.guides = guides;
    this.identities = identities;
    this.handedIn = handedIn;
    this.completeness = completeness;
    this.files = files;
    this.news = news;
    this.transaction = transaction;
    this.json = json;
    this.canonical = json.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    this.clock = clock;
  }

  /**
   * @param originals keys of what the counter took in on paper
   * @param answers to the item's questions; null when they were not asked
   * @param form null when it comes on paper, or where the item has none of its own
   * @param paperForm the scan of a form filled in on paper, which the counter took in (行政许可法 art. 29)
   * @param behalf for whom a clerk files at the counter; null when the caller applies
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Request(
      String itemCode,
      RegionCode receivingRegion,
      List<HandedIn.Upload> materials,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> originals,
      @Nullable String answers,
      @Nullable Map<String, Object> form,
      @Nullable UUID paperForm,
      @Nullable String note,
      @Nullable Applicant behalf) {

    /** Of one digest with those that were sent before it mattered whether a form is empty or not there. */
    private Request digested() {
      return form != null ? this
          : new Request(itemCode, receivingRegion, materials, originals, answers, Map.of(), paperForm, note, behalf);
    }

    HandedIn.Bundle bundle() {
      return new HandedIn.Bundle(materials, originals, paperForm);
    }

    private boolean withoutForm() {
      return form == null && paperForm == null;
    }
  }

  /** What became of a submission. */
  sealed interface Result {

    record Opened(CaseFile file) implements Result {}

    /** The same request came before; this is its case. */
    record Replayed(CaseFile file) implements Result {}

    record KeyReused() implements Result {}

    record NotInForce(String itemCode, Assurance by) implements Result {}

    /** Nobody can say whether the item is in force. */
    record CatalogueAway(String itemCode) implements Result {}

    record WithoutGuide(String itemCode) implements Result {}

    /** That counter does not take in this item. */
    record NotTakenInThere(RegionCode region) implements Result {}

    record UnknownApplicant() implements Result {}

    /** Some questions of the item's are left to be answered. */
    record AnswersOpen() implements Result {}

    /** The answers are none to the item's questions, as they stand now. */
    record AnswersUnreadable() implements Result {}

    /** The item has a form of its own, and it was handed in neither filled in here nor on paper. */
    record WithoutForm(String itemName) implements Result {}

    record Incomplete(List<Problem.FieldError> faults) implements Result {}
  }

  private record Answers(CataloguedItem item, Assurance by, Requirements needs, Applicant applicant) {}

  /** @param at the instant of submission */
  private record Attempt(Request request, String key, String digest, Caller caller, Instant at) {}

  Result submit(Request request, String key, Caller caller) {
    var digest = HashChain.sha256(canonical.writeValueAsString(request.digested()));
    var attempt = new Attempt(request, key, digest, caller, clock.instant().truncatedTo(ChronoUnit.MICROS));
    return replay(attempt).orElseGet(() -> admit(attempt));
  }

  private Result admit(Attempt attempt) {
    var code = attempt.request().itemCode();
    return switch (gate.ask(code, attempt.at())) {
      case Admission.InForce(var item, var by) -> submit(attempt, item, by);
      case Admission.NotInForce(var by) -> new Result.NotInForce(code, by);
      case Admission.Unavailable away -> new Result.CatalogueAway(code);
    };
  }

  private Result submit(Attempt attempt, CataloguedItem item, Assurance by) {
    var request = attempt.request();
    var caller = attempt.caller();
    if (!takenIn(item, request.receivingRegion())) return new Result.NotTakenInThere(request.receivingRegion());
    var needs = found(() -> guides.requirements(request.itemCode(), request.answers()));
    if (needs.isEmpty()) return new Result.WithoutGuide(request.itemCode());
    var situation = needs.get().situation();
    if (situation != null && situation.state() == State.OPEN) return new Result.AnswersOpen();
    if (situation != null && situation.state() == State.UNREADABLE) return new Result.AnswersUnreadable();
    if (request.withoutForm() && !needs.get().form().general()) return new Result.WithoutForm(item.name());
    var faults = completeness.faults(request, needs.get(), caller.id());
    if (!faults.isEmpty()) {
      // The same request may have won meanwhile, and so have used the very files that now look spent.
      return replay(attempt).orElseGet(() -> new Result.Incomplete(faults));
    }
    var applicant = request.behalf() == null ? found(() -> applicant(caller)) : Optional.of(request.behalf());
    if (applicant.isEmpty()) return new Result.UnknownApplicant();
    return open(attempt, new Answers(item, by, needs.get(), applicant.get()));
  }

  private Result open(Attempt attempt, Answers answers) {
    try {
      var opened = transaction.execute(status -> stored(attempt, answers));
      if (opened.isPresent()) return new Result.Opened(opened.get());
    } catch (Problem meanwhile) {
      return replay(attempt).orElseThrow(() -> meanwhile);
    }
    return replay(attempt).orElseThrow();
  }

  private Optional<CaseFile> stored(Attempt attempt, Answers answers) {
    var request = attempt.request();
    var caller = attempt.caller();
    var received = handedIn.received(request.bundle(), caller.id());
    var needs = answers.needs();
    var terms = terms(answers, request.receivingRegion());
    var number = files.nextNumber(terms.receivingRegion(), WorkingCalendar.dateOf(attempt.at()));
    var part = request.behalf() == null ? Part.APPLICANT : Part.WINDOW_CLERK;
    var form = request.form();
    var opening = new Opening(number, terms, answers.applicant(), needs.version(), needed(needs), situation(needs),
        request.withoutForm() ? null : reference(needs),
        json.writeValueAsString(form == null ? Map.of() : form), received.paperForm());
    var opened = CaseFile.open(opening, check(answers), received.supplied(), request.note(),
        new Actor(caller.id(), caller.name(), Set.of(part)), part, attempt.at());
    if (!files.open(opened, attempt.key(), attempt.digest())) return Optional.empty();
    handedIn.claim(request.bundle(), caller.id(), number);
    news.tell(opened);
    return Optional.of(opened.file());
  }

  private Optional<Result> replay(Attempt attempt) {
    return files.earlier(attempt.caller().id(), attempt.key()).map(earlier ->
        earlier.requestDigest().equals(attempt.digest())
            ? new Result.Replayed(files.find(earlier.number()).orElseThrow())
            : new Result.KeyReused());
  }

  /** A counter inside the item's region takes it in; for a township's item also the district's counter above it. */
  private static boolean takenIn(CataloguedItem item, RegionCode counter) {
    var region = new RegionCode(item.region());
    return region.covers(counter) || item.tier().equals("TOWNSHIP") && counter.covers(region);
  }

  private Applicant applicant(Caller caller) {
    var applicant = identities.applicant(caller.id());
    return new Applicant(applicant.id(), Applicant.Kind.valueOf(applicant.kind().name()), applicant.name(),
        applicant.identifier(), applicant.phone());
  }

  /** What was promised for the applicant's situation binds, where it is less than the item's promise. */
  private static Terms terms(Answers answers, RegionCode receivingRegion) {
    var item = answers.item();
    var situation = answers.needs().situation();
    var promised = situation == null || situation.promisedDays() == null ? item.promisedDays()
        : Math.min(situation.promisedDays(), item.promisedDays());
    return new Terms(item.code(), item.name(), item.type(), item.handling(), item.editionId(),
        new RegionCode(item.region()).value(), receivingRegion.value(), item.organCode(), item.organName(),
        promised, item.statutoryDays(), item.statutoryBasis());
  }

  private static CatalogueCheck check(Answers answers) {
    var by = answers.by();
    return new CatalogueCheck(CatalogueCheck.Basis.valueOf(by.basis().name()), answers.item().editionTitle(),
        by.generation(), by.confirmedAt());
  }

  private static @Nullable Situation situation(Requirements needs) {
    var situation = needs.situation();
    if (situation == null) return null;
    var given = situation.given();
    return new Situation(situation.questionnaire(), situation.answers(), given == null ? null
        : given.stream().map(one -> new Situation.Given(one.question(), one.answer())).toList());
  }

  static FormReference reference(Requirements needs) {
    return new FormReference(needs.form().owner(), needs.form().version());
  }

  private static List<NeededMaterial> needed(Requirements needs) {
    return needs.materials().stream()
        .map(material -> new NeededMaterial(material.key(), material.name(), material.required()))
        .toList();
  }

  private interface Question<T> {
    T ask();
  }

  private static <T> Optional<T> found(Question<T> question) {
    try {
      return Optional.of(question.ask());
    } catch (FeignException.NotFound unknown) {
      return Optional.empty();
    }
  }

  /** Whether a clerk may file at this counter for somebody else. */
  static boolean mayFileFor(Caller caller, RegionCode counter) {
    return caller.may(Role.WINDOW_CLERK, counter);
  }
}
