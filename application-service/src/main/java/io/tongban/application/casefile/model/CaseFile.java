package io.tongban.application.casefile.model;

import io.tongban.application.casefile.model.Outcome.Done;
import io.tongban.application.casefile.model.Outcome.Refused;
import io.tongban.calendar.ClockEntry;
import io.tongban.calendar.ClockState;
import io.tongban.calendar.ExcludedTime;
import io.tongban.calendar.LegalClock;
import io.tongban.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 办件: a case is its log. Everything here but the opening follows from the entries, one after the other; an action
 * decides on the next entry and changes nothing by itself.
 *
 * @param supplied what is handed in, newest version per material
 * @param defects what the open correction notice lists; empty when none is open
 * @param asked the keys that any notice has listed
 * @param receivedAt when the application, or its full supplement, arrived
 * @param clock of the term for the decision
 * @param reviewer id of who reviewed
 */
public record CaseFile(
    Opening opening,
    Status status,
    Supplied supplied,
    List<Defect> defects,
    Set<String> asked,
    Instant receivedAt,
    LegalClock clock,
    @Nullable String reviewer,
    List<LogEntry> log) {

  /** The case as a new application opens it; the first entry of its log is the submission. */
  public static Done open(Opening opening, CatalogueCheck check, Supplied supplied, @Nullable String note, Actor by,
      Part part, Instant at) {
    var fact = new Fact.Submitted(opening.terms(), opening.guideVersion(), supplied.files(), supplied.originals(),
        HashChain.sha256(opening.form()), note, check, opening.situation(), opening.filledForm(),
        opening.paperForm());
    var entry = new LogEntry(1, at, by.id(), by.name(), part, fact);
    return new Done(of(opening, List.of(entry)), entry);
  }

  /** @throws IllegalArgumentException when the log is empty or has a gap */
  public static CaseFile of(Opening opening, List<LogEntry> log) {
    if (log.isEmpty()) throw new IllegalArgumentException("No log for " + opening.number());
    var file = new CaseFile(opening, Status.SUBMITTED, Supplied.of(), List.of(), Set.of(), log.getFirst().at(),
        LegalClock.of(List.of()), null, List.of());
    for (var entry : log) file = file.after(entry);
    return file;
  }

  private CaseFile after(LogEntry entry) {
    if (entry.sequence() != version() + 1) {
      throw new IllegalArgumentException("The log of %s has a gap at %d".formatted(number(), entry.sequence()));
    }
    var supplied = this.supplied;
    var defects = this.defects;
    var asked = this.asked;
    var receivedAt = this.receivedAt;
    var reviewer = this.reviewer;
    switch (entry.fact()) {
      case Fact.Submitted fact -> supplied = fact.supplied();
      case Fact.CorrectionRequested fact -> {
        defects = fact.defects();
        asked = with(asked, fact.defects());
      }
      case Fact.Corrected fact -> {
        supplied = replaced(fact.supplied());
        defects = List.of();
        receivedAt = entry.at();
      }
      case Fact.Reviewed fact -> reviewer = entry.actorId();
      case Fact.Accepted fact -> { }
      case Fact.NotAccepted fact -> { }
      case Fact.Suspended fact -> { }
      case Fact.Resumed fact -> { }
      case Fact.Extended fact -> { }
      case Fact.Granted fact -> { }
      case Fact.Refused fact -> { }
      case Fact.Delivered fact -> { }
      case Fact.Withdrawn fact -> { }
    }
    var longer = new ArrayList<>(log);
    longer.add(entry);
    return new CaseFile(opening, entry.fact().status(status), supplied, defects, asked, receivedAt,
        clockAfter(entry), reviewer, List.copyOf(longer));
  }

  /**
   * @param noticeDue last day on which a correction notice was lawful; without one, an application that is accepted
   *     later counts as accepted from its receipt
   */
  public Outcome accept(Actor by, Instant at, LocalDate noticeDue) {
    var today = WorkingCalendar.dateOf(at);
    var received = WorkingCalendar.dateOf(receivedAt);
    var deemed = today.isAfter(noticeDue);
    return act(Action.ACCEPT, by, at, new Fact.Accepted(deemed || supplemented() ? received : today, deemed));
  }

  public Outcome requestCorrection(
      Actor by, Instant at, List<Defect> defects, @Nullable String note, LocalDate noticeDue) {
    var refusal = objection(Action.REQUEST_CORRECTION, by);
    if (refusal != null) return new Refused(refusal);
    if (defects.stream().anyMatch(defect -> asked.contains(defect.key()))) {
      return new Refused(Refusal.CORRECTION_ALREADY_REQUESTED);
    }
    if (WorkingCalendar.dateOf(at).isAfter(noticeDue)) return new Refused(Refusal.CORRECTION_TOO_LATE);
    return act(Action.REQUEST_CORRECTION, by, at, new Fact.CorrectionRequested(List.copyOf(defects), note));
  }

  public Outcome correct(Actor by, Instant at, Correction correction) {
    var refusal = objection(Action.CORRECT, by);
    if (refusal != null) return new Refused(refusal);
    var known = opening.needed().stream().map(NeededMaterial::key).collect(Collectors.toSet());
    var supplied = correction.supplied();
    var keys = supplied.keys();
    var mended = defects.stream().map(Defect::key).filter(known::contains).allMatch(keys::contains);
    if (!mended || !known.containsAll(keys)) return new Refused(Refusal.CORRECTION_INCOMPLETE);
    if (correction.hasForm() && opening.filledForm() == null) return new Refused(Refusal.FORM_NOT_ASKED);
    if (!correction.hasForm() && defects.stream().anyMatch(opening::onForm)) {
      return new Refused(Refusal.FORM_NOT_CORRECTED);
    }
    var form = correction.form();
    return act(Action.CORRECT, by, at, new Fact.Corrected(supplied.files(), supplied.originals(), correction.note(),
        form == null ? null : HashChain.sha256(form), correction.paperForm()));
  }

  public Outcome notAccept(Actor by, Instant at, String reason, @Nullable String competentOrgan) {
    return act(Action.NOT_ACCEPT, by, at, new Fact.NotAccepted(reason, competentOrgan));
  }

  public Outcome review(Actor by, Instant at, Decision recommendation, String opinion) {
    return act(Action.REVIEW, by, at, new Fact.Reviewed(recommendation, opinion));
  }

  /** @param reason required for a refusal (行政许可法 art. 38) */
  public Outcome decide(Actor by, Instant at, Decision decision, @Nullable String reason) {
    return act(Action.DECIDE, by, at, switch (decision) {
      case GRANT -> new Fact.Granted(number().licenceNumber(), reason);
      case REFUSE -> {
        if (reason == null || reason.isBlank()) throw new IllegalArgumentException("A refusal needs its reason");
        yield new Fact.Refused(reason);
      }
    });
  }

  public Outcome withdraw(Actor by, Instant at, String reason) {
    return act(Action.WITHDRAW, by, at, new Fact.Withdrawn(reason));
  }

  public Outcome suspend(Actor by, Instant at, ExcludedTime reason, int expectedWorkingDays, String noticeNumber) {
    return act(Action.SUSPEND, by, at, new Fact.Suspended(reason, expectedWorkingDays, noticeNumber));
  }

  public Outcome resume(Actor by, Instant at) {
    return act(Action.RESUME, by, at, new Fact.Resumed());
  }

  /**
   * @param mostDays what the law allows on that day
   * @param statutoryDue last day of the statutory term as it stands
   */
  public Outcome extend(
      Actor by, Instant at, int workingDays, String reason, String noticeNumber, int mostDays, LocalDate statutoryDue) {
    var refusal = objection(Action.EXTEND, by);
    if (refusal != null) return new Refused(refusal);
    if (workingDays > mostDays) return new Refused(Refusal.EXTENSION_TOO_LONG);
    if (WorkingCalendar.dateOf(at).isAfter(statutoryDue)) return new Refused(Refusal.TERM_OVER);
    return act(Action.EXTEND, by, at, new Fact.Extended(workingDays, reason, noticeNumber));
  }

  public Outcome deliver(Actor by, Instant at, String method) {
    return act(Action.DELIVER, by, at, new Fact.Delivered(method));
  }

  /** What this actor could do now, in the order of {@link Action}. */
  public List<Action> allowedTo(Actor actor) {
    return Arrays.stream(Action.values()).filter(action -> objection(action, actor) == null).toList();
  }

  private Outcome act(Action action, Actor by, Instant at, Fact fact) {
    var refusal = objection(action, by);
    if (refusal != null) return new Refused(refusal);
    var entry = new LogEntry(version() + 1, at, by.id(), by.name(), action.partOf(by).orElseThrow(), fact);
    return new Done(after(entry), entry);
  }

  private @Nullable Refusal objection(Action action, Actor by) {
    if (action.partOf(by).isEmpty()) return Refusal.NOT_YOURS;
    if (!action.possibleIn(status)) return Refusal.WRONG_STATUS;
    return switch (action) {
      case REVIEW, SUSPEND -> suspended() ? Refusal.SUSPENDED : null;
      case DECIDE -> {
        if (suspended()) yield Refusal.SUSPENDED;
        yield by.id().equals(reviewer) ? Refusal.REVIEWER_MAY_NOT_DECIDE : null;
      }
      case RESUME -> suspended() ? null : Refusal.NOT_SUSPENDED;
      case EXTEND -> extended() ? Refusal.ALREADY_EXTENDED : null;
      case ACCEPT, REQUEST_CORRECTION, CORRECT, NOT_ACCEPT, WITHDRAW, DELIVER -> null;
    };
  }

  /** The entries with which a form came in, the submission first; empty when the case has none. */
  public List<LogEntry> forms() {
    if (opening.filledForm() == null) return List.of();
    return log.stream()
        .filter(entry -> switch (entry.fact()) {
          case Fact.Submitted fact -> true;
          case Fact.Corrected fact -> fact.formDigest() != null || fact.paperForm() != null;
          default -> false;
        })
        .toList();
  }

  public CaseNumber number() {
    return opening.number();
  }

  /** Counts the log entries; guards every write. */
  public int version() {
    return log.size();
  }

  public boolean suspended() {
    return clock.state() == ClockState.STOPPED;
  }

  /** When a fact of that type happened last; null when it never did. */
  public @Nullable Instant lastAt(Fact.Type type) {
    return log.reversed().stream()
        .filter(entry -> entry.fact().type() == type)
        .map(LogEntry::at)
        .findFirst()
        .orElse(null);
  }

  public Instant submittedAt() {
    return log.getFirst().at();
  }

  private boolean supplemented() {
    return lastAt(Fact.Type.CORRECTED) != null;
  }

  private boolean extended() {
    return lastAt(Fact.Type.EXTENDED) != null;
  }

  private LegalClock clockAfter(LogEntry entry) {
    var next = entry.fact().clockEntry(WorkingCalendar.dateOf(entry.at()));
    var open = clock.state() == ClockState.RUNNING || clock.state() == ClockState.STOPPED;
    // A withdrawal before acceptance ends a term that never began.
    return next == null || (next instanceof ClockEntry.End && !open) ? clock : clock.plus(next);
  }

  /** A supplement takes the place of everything handed in before for the same materials. */
  private Supplied replaced(Supplied supplement) {
    var keys = supplement.keys();
    var files = new ArrayList<>(supplied.files().stream().filter(piece -> !keys.contains(piece.key())).toList());
    var originals = new ArrayList<>(supplied.originals().stream().filter(key -> !keys.contains(key)).toList());
    files.addAll(supplement.files());
    originals.addAll(supplement.originals());
    return new Supplied(files, originals);
  }

  private static Set<String> with(Set<String> asked, List<Defect> defects) {
    var all = new HashSet<>(asked);
    defects.forEach(defect -> all.add(defect.key()));
    return Set.copyOf(all);
  }
}
