package io.tongban.guide.situation;

import io.tongban.guide.guide.GuideBasis;
import io.tongban.guide.situation.model.Draft;
import io.tongban.guide.situation.model.PersonalChecklist;
import io.tongban.guide.situation.model.Proof;
import io.tongban.guide.situation.model.Questionnaire;
import io.tongban.guide.situation.model.Reading;
import io.tongban.problem.Problem;
import io.tongban.problem.Problem.FieldError;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the question what one applicant needs. */
@Component
class Checklists {

  private static final int LONGEST = 2_000;
  private static final int EARLIER = 20;

  private final GuideBasis guides;
  private final Questionnaires questionnaires;

  Checklists(GuideBasis guides, Questionnaires questionnaires) {
    this.guides = guides;
    this.questionnaires = questionnaires;
  }

  /**
   * @param questionnaire its version; 0 where nothing is asked
   * @param checklist empty when the answers cannot be read
   */
  record Result(GuideBasis.Basis guide, int questionnaire, Reading reading, Optional<PersonalChecklist> checklist) {

    /** @throws Problem 400 {@code invalid-request} when the answers cannot be read */
    Reading.Progress progress() {
      return switch (reading) {
        case Reading.Progress progress -> progress;
        case Reading.Unreadable unreadable -> {
          var problem = new Problem(400, "invalid-request").field(Reading.FIELD);
          unreadable.faults().forEach(fault ->
              problem.error(new FieldError(fault.field(), fault.code(), fault.args().toArray())));
          throw problem;
        }
      };
    }

    ChecklistView view(Locale locale) {
      return view(null, english(locale));
    }

    private ChecklistView view(@Nullable List<ChecklistView.LostView> lost, boolean english) {
      return ChecklistView.of(this, progress(), checklist.orElseThrow(), lost, english);
    }
  }

  /** @param lost what did not fit the questions of now, with the versions that may have asked it, the newest first */
  record CarriedOver(Result result, List<Reading.Pair> lost, List<Questionnaire> earlier) {

    ChecklistView view(Locale locale) {
      return result.view(LostAnswers.of(this, english(locale)), english(locale));
    }
  }

  /** @throws Problem as {@link GuideBasis#inForce} */
  Result of(String code, @Nullable String answers) {
    var version = questionnaires.newest(code);
    return result(guides.inForce(code), version.number(), version.questionnaire(), answers);
  }

  /**
   * For answers that were given some time ago: what fits no more is left out and told.
   *
   * @throws Problem as {@link GuideBasis#inForce}
   */
  CarriedOver carriedOver(String code, @Nullable String answers) {
    var guide = guides.inForce(code);
    var version = questionnaires.newest(code);
    var read = Reading.carriedOver(version.questionnaire(), answers == null ? "" : answers);
    var earlier = read.lost().isEmpty() ? List.<Questionnaire>of()
        : questionnaires.recent(code, EARLIER).stream().map(Questionnaires.Version::questionnaire).toList();
    return new CarriedOver(result(guide, version.number(), read.progress()), read.lost(), earlier);
  }

  /**
   * As if the draft were published.
   *
   * @throws Problem 409 {@code situations-not-publishable} while it has faults
   */
  Result tried(String code, Draft draft, @Nullable String answers) {
    var guide = guides.toWriteFor(code);
    var faults = SituationPart.faults(draft, guide);
    if (!faults.isEmpty()) {
      var problem = new Problem(409, "situations-not-publishable").args(faults.size())
          .field(faults.getFirst().field());
      faults.forEach(problem::error);
      throw problem;
    }
    var questionnaire = draft.asksNothing() ? Questionnaire.EMPTY : Proof.trusted(draft.whole());
    return result(guide, questionnaires.newest(code).number() + 1, questionnaire, limited(answers));
  }

  static @Nullable String limited(@Nullable String answers) {
    if (answers != null && answers.length() > LONGEST) {
      throw new Problem(400, "invalid-request").field(Reading.FIELD)
          .error(new FieldError(Reading.FIELD, "too-long", LONGEST));
    }
    return answers;
  }

  private static boolean english(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  private static Result result(
      GuideBasis.Basis guide, int version, Questionnaire questionnaire, @Nullable String answers) {
    return result(guide, version, Reading.of(questionnaire, answers == null ? "" : answers));
  }

  private static Result result(GuideBasis.Basis guide, int version, Reading reading) {
    var checklist = reading instanceof Reading.Progress progress
        ? Optional.of(PersonalChecklist.of(progress, guide.materials().stream()
            .map(material -> new PersonalChecklist.Material(material.key(), material.required()))
            .toList()))
        : Optional.<PersonalChecklist>empty();
    return new Result(guide, version, reading, checklist);
  }
}
