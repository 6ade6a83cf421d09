package io.tongban.guide.question;

import io.tongban.guide.question.model.Kind;
import io.tongban.guide.question.model.Question;
import io.tongban.guide.question.model.Status;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question as its asker and the organ see it.
 *
 * @param askedBy the asker's name
 * @param answeredBy who answered; null for the asker, to whom the organ answers
 */
record QuestionView(long id, String code, String itemName, String region, int guideVersion, Kind kind,
    @Nullable String aspect, String text, String askedBy, Instant askedAt, LocalDate due, boolean overdue,
    Status status, @Nullable String answer, @Nullable String answeredBy, @Nullable Instant answeredAt, boolean inFaq) {

  static QuestionView forOrgan(Question question, LocalDate today) {
    return of(question, today, true);
  }

  static QuestionView forAsker(Question question, LocalDate today) {
    return of(question, today, false);
  }

  private static QuestionView of(Question question, LocalDate today, boolean named) {
    var place = question.place();
    var answer = question.answer();
    return new QuestionView(question.id(), place.code(), place.itemName(), place.region(), question.guideVersion(),
        question.kind(), question.aspect(), question.text(), question.asker().name(), question.askedAt(),
        question.due(), question.overdue(today), question.status(), answer == null ? null : answer.text(),
        named && answer != null ? answer.by().name() : null, answer == null ? null : answer.at(), question.inFaq());
  }
}
