package io.tongban.guide.situation;

import io.tongban.guide.situation.ChecklistView.LostView;
import io.tongban.guide.situation.model.Question;
import io.tongban.guide.situation.model.Questionnaire;
import io.tongban.guide.situation.model.Reading;
import java.util.List;
import java.util.stream.Stream;

/** Words what could not be carried over as the applicant read it when he answered. */
final class LostAnswers {

  private LostAnswers() {}

  static List<LostView> of(Checklists.CarriedOver kept, boolean english) {
    return kept.lost().stream().map(pair -> worded(pair, kept.earlier(), english)).toList();
  }

  private static LostView worded(Reading.Pair pair, List<Questionnaire> versions, boolean english) {
    return versions.stream()
        .flatMap(version -> version.answered(pair.question(), pair.answer()).stream())
        .findFirst()
        .map(given -> new LostView(given.question().text().in(english), given.said(english), pair.asked()))
        .orElseGet(() -> new LostView(
            asked(pair, versions).map(question -> question.text().in(english)).findFirst().orElse(pair.question()),
            pair.answer(), pair.asked()));
  }

  private static Stream<Question> asked(Reading.Pair pair, List<Questionnaire> versions) {
    return versions.stream().flatMap(version -> version.question(pair.question()).stream());
  }
}
