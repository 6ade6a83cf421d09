package io.tongban.guide.situation;

import io.tongban.guide.guide.GuideBasis;
import io.tongban.guide.situation.model.PersonalChecklist;
import io.tongban.guide.situation.model.Reading;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the question what one applicant needs. */
@Component
class Checklists {

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
  record Result(GuideBasis.Basis guide, int questionnaire, Reading reading, Optional<PersonalChecklist> checklist) {}

  /** @throws io.tongban.problem.Problem as {@link GuideBasis#inForce} */
  Result of(String code, @Nullable String answers) {
    var guide = guides.inForce(code);
    var version = questionnaires.newest(code);
    var reading = Reading.of(version.questionnaire(), answers == null ? "" : answers);
    var checklist = reading instanceof Reading.Progress progress
        ? Optional.of(PersonalChecklist.of(progress, guide.materials().stream()
            .map(material -> new PersonalChecklist.Material(material.key(), material.required()))
            .toList()))
        : Optional.<PersonalChecklist>empty();
    return new Result(guide, version.number(), reading, checklist);
  }
}
