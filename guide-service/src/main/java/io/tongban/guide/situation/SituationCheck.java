package io.tongban.guide.situation;

import io.tongban.guide.guide.GuideCheck;
import io.tongban.problem.Problem.FieldError;
import java.util.List;
import org.springframework.stereotype.Component;

/** A guide may not drop a material that an answer to the item's questions still speaks of. */
@Component
class SituationCheck implements GuideCheck {

  private final Questionnaires questionnaires;

  SituationCheck(Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  @Override
  public List<FieldError> faults(Candidate guide) {
    var version = questionnaires.newest(guide.item().code());
    return version.questionnaire().materials().stream()
        .filter(key -> !guide.materials().containsKey(key))
        .map(key -> new FieldError("materials", "material-in-situations", key, version.number()))
        .toList();
  }
}
