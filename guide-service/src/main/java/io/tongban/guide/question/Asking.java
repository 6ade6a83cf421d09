package io.tongban.guide.question;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.guide.guide.Described;
import io.tongban.guide.guide.GuideWriting;
import io.tongban.guide.question.model.Kind;
import io.tongban.guide.question.model.Outcome;
import io.tongban.guide.question.model.Question;
import io.tongban.guide.question.model.Status;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what readers ask, and the organ's answers. Who may is settled before. */
@Service
class Asking {

  private final Questions questions;
  private final AnswerTerms terms;
  private final GuideWriting writing;
  private final QuestionSettings settings;
  private final Clock clock;

  Asking(Questions questions, AnswerTerms terms, GuideWriting writing, QuestionSettings settings, Clock clock) {
    this.questions = questions;
    this.terms = terms;
    this.writing = writing;
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
    var due = WorkingCalendar.statutory().dueDate(today, term.days()).date();
    var id = questions.add(
        new Questions.New(place, writing.versionNow(place.code()), kind, aspect, text, by, now, term, due));
    return questions.find(id).orElseThrow();
  }

  @Transactional
  Outcome answer(long id, String text, Status as, Question.Person by) {
    return saved(id, question -> question.answer(text, as, by, clock.instant()));
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

  private Outcome saved(long id, Function<Question, Outcome> decide) {
    var question = questions.locked(id).orElseThrow(() -> new Problem(404, "question-not-found").args(id));
    var outcome = decide.apply(question);
    if (outcome instanceof Outcome.Done done) {
      questions.save(done.question());
    }
    return outcome;
  }
}
