package io.tongban.application.casefile;

import io.tongban.access.Caller;
import io.tongban.application.casefile.model.Actor;
import io.tongban.application.casefile.model.CaseFile;
import io.tongban.application.casefile.model.CaseNumber;
import io.tongban.application.casefile.model.Correction;
import io.tongban.application.casefile.model.Decision;
import io.tongban.application.casefile.model.Defect;
import io.tongban.application.casefile.model.Fact;
import io.tongban.application.casefile.model.Outcome;
import io.tongban.application.casefile.model.Outcome.Done;
import io.tongban.application.certificate.Licence;
import io.tongban.application.certificate.Licences;
import io.tongban.application.deadline.Deadlines;
import io.tongban.calendar.ExcludedTime;
import io.tongban.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every action on a case: load, decide, save, tell. */
@Service
@Transactional
class CaseHandling {

  private final JdbcCaseFiles files;
  private final HandedIn handedIn;
  private final Deadlines deadlines;
  private final Licences licences;
  private final CaseNews news;
  private final Clock clock;

  CaseHandling(JdbcCaseFiles files, HandedIn handedIn, Deadlines deadlines, Licences licences, CaseNews news,
      Clock clock) {
    this.files = files;
    this.handedIn = handedIn;
    this.deadlines = deadlines;
    this.licences = licences;
    this.news = news;
    this.clock = clock;
  }

  /** Who acts on which case, and the version it was read in, if the caller says. */
  record Call(CaseNumber number, @Nullable Integer version, Caller caller) {}

  private interface Step {
    Outcome take(CaseFile file, Actor by, Instant at);
  }

  Outcome accept(Call call) {
    return act(call, (file, by, at) -> file.accept(by, at, noticeDue(file)));
  }

  Outcome requestCorrection(Call call, List<Defect> defects, @Nullable String note) {
    return act(call, (file, by, at) -> file.requestCorrection(by, at, defects, note, noticeDue(file)));
  }

  /** @param form filled in anew and without fault, as JSON; null when it stays as it was */
  Outcome correct(Call call, HandedIn.Bundle bundle, @Nullable String form, @Nullable String note) {
    var outcome = act(call, (file, by, at) -> {
      var received = handedIn.received(bundle, by.id());
      var decided = file.correct(by, at, new Correction(received.supplied(), form, received.paperForm(), note));
      if (decided instanceof Done) handedIn.claim(bundle, by.id(), file.number());
      return decided;
    });
    if (outcome instanceof Done done && form != null) files.keepForm(done, form);
    return outcome;
  }

  Outcome notAccept(Call call, String reason, @Nullable String competentOrgan) {
    return act(call, (file, by, at) -> file.notAccept(by, at, reason, competentOrgan));
  }

  Outcome review(Call call, Decision recommendation, String opinion) {
    return act(call, (file, by, at) -> file.review(by, at, recommendation, opinion));
  }

  Outcome decide(Call call, Decision decision, @Nullable String reason) {
    var outcome = act(call, (file, by, at) -> file.decide(by, at, decision, reason));
    if (outcome instanceof Done done && done.entry().fact() instanceof Fact.Granted granted) {
      licences.issue(licence(done, granted));
    }
    return outcome;
  }

  Outcome withdraw(Call call, String reason) {
    return act(call, (file, by, at) -> file.withdraw(by, at, reason));
  }

  Outcome suspend(Call call, ExcludedTime reason, int expectedWorkingDays, String noticeNumber) {
    return act(call, (file, by, at) -> file.suspend(by, at, reason, expectedWorkingDays, noticeNumber));
  }

  Outcome resume(Call call) {
    return act(call, CaseFile::resume);
  }

  Outcome extend(Call call, int workingDays, String reason, String noticeNumber) {
    return act(call, (file, by, at) -> {
      var today = WorkingCalendar.dateOf(at);
      var due = deadlines.read(CaseDues.term(file), today).statutory();
      return file.extend(by, at, workingDays, reason, noticeNumber, deadlines.longestExtension(today),
          due == null ? today : due.date());
    });
  }

  Outcome deliver(Call call, String method) {
    return act(call, (file, by, at) -> file.deliver(by, at, method));
  }

  private Outcome act(Call call, Step step) {
    var file = files.find(call.number()).orElseThrow(() -> Parts.unknown(call.number()));
    Parts.requireSight(call.caller(), file);
    if (call.version() != null && call.version() != file.version()) {
      throw new OptimisticLockingFailureException(file.number() + " is at version " + file.version());
    }
    // The log keeps microseconds; what is hashed must be what is stored.
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var outcome = step.take(file, Parts.actor(call.caller(), file), at);
    if (outcome instanceof Done done) {
      files.append(done);
      news.tell(done);
    }
    return outcome;
  }

  private LocalDate noticeDue(CaseFile file) {
    return deadlines.noticeDue(WorkingCalendar.dateOf(file.receivedAt())).date();
  }

  private static Licence licence(Done done, Fact.Granted granted) {
    var opening = done.file().opening();
    var terms = opening.terms();
    var holder = opening.applicant();
    return new Licence(granted.licenceNumber(), opening.number().value(), terms.itemCode(), terms.itemName(),
        holder.name(), holder.nameMasked(), holder.identifierMasked(), terms.organName(), done.entry().at());
  }
}
