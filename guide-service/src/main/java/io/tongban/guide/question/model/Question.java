package io.tongban.guide.question.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a reader asked at a guide.
 *
 * @param aspect key of what a correction is about; null for the guide as a whole
 * @param guideVersion the version its reader had before him
 * @param due the day by whose end the organ answers
 */
public record Question(long id, Place place, int guideVersion, Kind kind, @Nullable String aspect, String text,
    Person asker, Instant askedAt, LocalDate due, Status status, @Nullable Answer answer, boolean inFaq) {

  /** The guide that it is asked at. */
  public record Place(String code, String itemName, String region, String organ, String organName) {}

  public record Person(String id, String name) {}

  public record Answer(String text, Person by, Instant at) {}

  /** @param as how it closes the question */
  public Outcome answer(String text, Status as, Person by, Instant now) {
    if (status != Status.OPEN) {
      return new Outcome.Refused(Outcome.Reason.ANSWERED_ALREADY);
    }
    if (!as.closes(kind)) {
      return new Outcome.Refused(Outcome.Reason.WRONG_ENDING);
    }
    return new Outcome.Done(new Question(
        id, place, guideVersion, kind, aspect, this.text, asker, askedAt, due, as, new Answer(text, by, now), false));
  }

  /** Takes it into the guide's questions, by another person than answered it. */
  public Outcome adopt(Person by) {
    if (status != Status.ANSWERED || answer == null) {
      return new Outcome.Refused(Outcome.Reason.NOT_ANSWERED);
    }
    if (inFaq) {
      return new Outcome.Refused(Outcome.Reason.IN_FAQ_ALREADY);
    }
    if (answer.by().id().equals(by.id())) {
      return new Outcome.Refused(Outcome.Reason.OWN_ANSWER);
    }
    return new Outcome.Done(new Question(
        id, place, guideVersion, kind, aspect, text, asker, askedAt, due, status, answer, true));
  }

  public boolean overdue(LocalDate today) {
    return status == Status.OPEN && today.isAfter(due);
  }
}
