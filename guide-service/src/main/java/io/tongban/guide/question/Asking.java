package io.tongban.guide.question;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.client.guide.QuestionAsked;
import io.tongban.client.guide.QuestionSettled;
import io.tongban.following.WorkingCalendars;
import io.tongban.guide.guide.Described;
import io.tongban.guide.guide.GuideWriting;
import io.tongban.guide.question.model.Kind;
import io.tongban.guide.question.model.Outcome;
import io.tongban.guide.question.model.Question;
import io.tongban.guide.question.model.Status;
import io.tongban.problem.Problem;
import io.tongban.relay.EventPublisher;
import io.tongban.relay.OutgoingEvent;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what readers ask, and the organ's answers. Who may is settled before. */
@Service
class Asking {

  private static final long ASKED = 1;
  private static final long SETTLED = 2;

  private final Questions questions;
  private final AnswerTerms terms;
  private final GuideWriting writing;
  private final WorkingCalendars calendars;
  private final EventPublisher events;
  private final QuestionSettings settings;
  private final Clock clock;

  Asking(Questions questions, AnswerTerms terms, GuideWriting writing, WorkingCalendars calendars,
      EventPublisher events, QuestionSettings settings, Clock clock) {
    this.questions = questions;
    this.terms = terms;
    this.writing = writing;
    this.calendars = calendars;
    this.events = events;
    this.settings = settings;
    this.clock = clock;
  }

  /** @throws Problem 409 {@code too-many-open-questions} */
  @Transactional
  Question ask(Question.Place place, Kind kind, @Nullable String aspect, String text, Question.Person by) {
    if (questions.openOf(by.id(), place.code()) >= settings.mostOpen()) {
      throw new Problem(409, "too-many-open-questions").args(settings.mostOpen());
    }
    var now = clock.instant();
    var today = WorkingCalendar.dateOf(now);
    var term = terms.on(today, kind);
    var calendar = calendars.current();
    var due = new Questions.Due(calendar.dueDate(today, term.days()).date(), calendar.version());
    var version = writing.versionNow(place.code());
    var id = questions.add(new Questions.New(place, version, kind, aspect, text, by, now, term, due));
    tell(QuestionAsked.TYPE, id, ASKED, new QuestionAsked(id, kind.name(), place.code(), place.itemName(),
        place.region(), place.organ(), place.organName(), version, aspect, today, term.days(), term.basis()));
    return questions.find(id).orElseThrow();
  }

  @Transactional
  Outcome answer(long id, String text, Status as, Question.Person by) {
    var now = clock.instant();
    var outcome = saved(id, question -> question.answer(text, as, by, now));
    if (outcome instanceof Outcome.Done done) {
      tell(QuestionSettled.TYPE, id, SETTLED, new QuestionSettled(
          id, done.question().kind().name(), done.question().guideVersion(), WorkingCalendar.dateOf(now)));
    }
    return outcome;
  }

  /** Takes question and answer, as they are worded now, into the guide: a new version of it. */
  @Transactional
  Outcome adopt(long id, Described item, String question, String answer, Question.Person by) {
    var outcome = saved(id, asked -> asked.adopt(by));
    if (outcome instanceof Outcome.Done) {
      writing.addFaq(item, question, answer, by.id());
    }
    return outcome;
  }

  private void tell(String type, long id, long sequence, Object news) {
    events.publish(new OutgoingEvent(type, "question-" + id, sequence, news));
  }

  private Outcome saved(long id, Function<Question, Outcome> decide) {
    var question = questions.locked(id).orElseThrow(() -> new Problem(404, "question-not-found").args(id));
    var outcome = decide.apply(question);
    if (outcome instanceof Outcome.Done done) {
      questions.save(done.question());
    }
    return outcome;
  }
}
