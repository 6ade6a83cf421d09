package io.tongban.guide.situation;

import io.tongban.guide.guide.GuideCheck;
import io.tongban.problem.Problem.FieldError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    return faults(guide, questionnaires.newest(guide.item().code()));
  }

  @Override
  public Map<String, List<FieldError>> faultsOfAll(Collection<Candidate> guides) {
    var newest = questionnaires.newest(guides.stream().map(guide -> guide.item().code()).toList());
    return guides.stream().collect(Collectors.toMap(guide -> guide.item().code(),
        guide -> faults(guide, newest.getOrDefault(guide.item().code(), Questionnaires.Version.NONE))));
  }

  private static List<FieldError> faults(Candidate guide, Questionnaires.Version version) {
    return version.questionnaire().materials().stream()
        .filter(key -> !guide.materials().containsKey(key))
        .map(key -> new FieldError("materials", "material-in-situations", key, version.number()))
        .toList();
  }
}
