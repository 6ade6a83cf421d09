package io.tongban.catalog.revision;

import io.tongban.access.RegionCode;
import io.tongban.calendar.WorkingCalendar;
import io.tongban.catalog.audit.Action;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.audit.Audit;
import io.tongban.catalog.audit.AuditEntry;
import io.tongban.following.CalendarMoved;
import io.tongban.following.WorkingCalendars;
import io.tongban.catalog.edition.Drafts;
import io.tongban.catalog.item.ItemDrafting;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and ends the yearly revision of a region. */
@Service
class Revising {

  private final Revisions revisions;
  private final RevisionOrgans organs;
  private final Drafts drafts;
  private final ItemDrafting items;
  private final Audit audit;
  private final RevisionSettings settings;
  private final WorkingCalendars calendars;
  private final Clock clock;

  Revising(Revisions revisions, RevisionOrgans organs, Drafts drafts, ItemDrafting items, Audit audit,
      RevisionSettings settings, WorkingCalendars calendars, Clock clock) {
    this.revisions = revisions;
    this.organs = organs;
    this.drafts = drafts;
    this.items = items;
    this.audit = audit;
    this.settings = settings;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Begins a draft from the region's newest edition and asks every organ that holds items in it.
   *
   * @param answerDays working days for the answers; null for the setting
   * @throws Problem 409 {@code nothing-to-revise} when the region never published an edition, {@code revision-exists}
   *     when the year has one or another is open, {@code draft-exists} when there is a draft of that title
   */
  @Transactional
  long open(RegionCode region, int year, String title, String notice, @Nullable Integer answerDays,
      @Nullable String answerBasis, Actor by) {
    var from = revisions.newestEdition(region).orElseThrow(() -> new Problem(409, "nothing-to-revise").args(region));
    var days = Objects.requireNonNullElse(answerDays, settings.answerDays());
    var calendar = calendars.current();
    var until = calendar.dueDate(WorkingCalendar.dateOf(clock.instant()), days).date();
    if (drafts.find(region, year, title).isPresent()) {
      throw new Problem(409, "draft-exists").field("title").args(title, Integer.toString(year));
    }
    try {
      var draft = drafts.begin(region, year, title);
      drafts.holds(draft, items.fill(draft, from));
      var basis = answerBasis == null || answerBasis.isBlank() ? settings.answerBasis() : answerBasis.strip();
      var id = revisions.open(draft, from, notice, days, basis, new Revision.Due(until, calendar.version()), by);
      var asked = organs.ask(id, from);
      audit.record(AuditEntry.of(Action.OPEN_REVISION, by, region).edition(draft.id()).details(Map.of(
          "year", year, "title", title, "from", from, "organs", asked, "answersUntil", until.toString(),
          "calendar", calendar.version())));
      return id;
    } catch (DuplicateKeyException e) {
      throw new Problem(409, "revision-exists", e).field("year").args(region, Integer.toString(year));
    }
  }

  /** Other days count: the dates of all open revisions are counted anew, and each that moved is recorded. */
  @EventListener(CalendarMoved.class)
  @Transactional
  void recount() {
    var calendar = calendars.current();
    revisions.open().forEach(id -> {
      var revision = revisions.lock(id);
      var until = calendar.dueDate(WorkingCalendar.dateOf(revision.openedAt()), revision.answerDays()).date();
      if (revision.state() != Revision.State.OPEN || calendar.version().equals(revision.calendar())) {
        return;
      }
      revisions.move(id, new Revision.Due(until, calendar.version()));
      if (!until.equals(revision.answersUntil())) {
        record(Action.MOVE_REVISION_DATE, revision, Actor.PLATFORM, Map.of("before", revision.answersUntil().toString(),
            "after", until.toString(), "calendar", calendar.version()));
      }
    });
  }

  /**
   * @throws Problem 409 {@code revision-not-closable} with what is open still, {@code revision-over},
   *     {@code revision-without-draft}
   */
  @Transactional
  void close(long id, Actor by) {
    var revision = revisions.lock(id).open();
    revision.draft();
    var asked = organs.of(id);
    var waiting = asked.stream().filter(organ -> organ.state() == RevisionOrgan.State.WAITING).toList();
    var undecided = asked.stream().filter(organ -> organ.openProposals() > 0).toList();
    if (!waiting.isEmpty() || !undecided.isEmpty()) {
      var problem = new Problem(409, "revision-not-closable").args(waiting.size(), undecided.size());
      waiting.forEach(organ -> problem.error(
          new Problem.FieldError("organs[" + organ.code() + "]", "organ-waiting", organ.name())));
      undecided.forEach(organ -> problem.error(new Problem.FieldError(
          "organs[" + organ.code() + "]", "proposals-undecided", organ.name(), organ.openProposals())));
      throw problem;
    }
    revisions.end(id, Revision.State.CLOSED, by);
    record(Action.CLOSE_REVISION, revision, by, Map.of("title", revision.title()));
  }

  /** Gives the revision up; its draft stays. */
  @Transactional
  void stop(long id, String reason, Actor by) {
    var revision = revisions.lock(id).open();
    revisions.end(id, Revision.State.STOPPED, by);
    record(Action.STOP_REVISION, revision, by, Map.of("title", revision.title(), "reason", reason));
  }

  /**
   * The revision goes on without an organ that did not answer in time.
   *
   * @throws Problem 409 {@code organ-has-answered}, 409 {@code answers-not-due} before the date has passed
   */
  @Transactional
  void silent(long id, String organ, String reason, Actor by) {
    var revision = revisions.lock(id).open();
    if (organs.get(id, organ).state() != RevisionOrgan.State.WAITING) {
      throw new Problem(409, "organ-has-answered");
    }
    if (!today().isAfter(revision.answersUntil())) {
      throw new Problem(409, "answers-not-due").args(revision.answersUntil().toString());
    }
    organs.answer(id, organ, RevisionOrgan.State.SILENT, reason, by);
    record(Action.MARK_SILENT, revision, by, Map.of("organ", organ, "reason", reason));
  }

  void record(Action action, Revision revision, Actor by, Map<String, ?> details) {
    var entry = AuditEntry.of(action, by, revision.region()).details(details);
    audit.record(List.of(revision.edition() == null ? entry : entry.edition(revision.edition())));
  }

  private LocalDate today() {
    return WorkingCalendar.dateOf(clock.instant());
  }
}
