package io.tongban.guide.situation.model;

import static io.tongban.guide.situation.model.PersonalChecklist.Status.CONDITIONAL;
import static io.tongban.guide.situation.model.PersonalChecklist.Status.NEEDED;
import static io.tongban.guide.situation.model.PersonalChecklist.Status.NOT_NEEDED;
import static io.tongban.guide.situation.model.PersonalChecklist.Status.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Reading answers and drawing up the checklist")
class ReadingTest {

  private static final Questionnaire QUESTIONNAIRE = Proof.trusted(JsonMapper.shared().readValue("""
      {"questions":[
        {"key":"kind","kind":"SINGLE","text":"哪一类","answers":[
          {"key":"shop","text":"销售","effects":[{"material":"plan","need":"NOT_NEEDED"},{"limitDays":3}]},
          {"key":"canteen","text":"食堂","next":["size","extras"],
           "effects":[{"material":"rules","need":"NEEDED"}]}]},
        {"key":"size","kind":"NUMBER","text":"面积","min":0,"max":1000,"unit":"平方米","answers":[
          {"key":"small","text":"小","from":0,"below":60},
          {"key":"big","text":"大","from":60,"effects":[
            {"material":"plan","need":"CONDITIONAL","condition":"改建的"},{"fee":"100元"}]}]},
        {"key":"extras","kind":"MULTIPLE","text":"另有","answers":[
          {"key":"cold","text":"冷食"},{"key":"raw","text":"生食","next":["licence"]}]},
        {"key":"licence","kind":"YES_NO","text":"已有许可","answers":[
          {"key":"yes","effects":[{"notApplicable":"不必另行申请"}]},{"key":"no"}]}]}""", Draft.class));

  private static final List<PersonalChecklist.Material> MATERIALS = List.of(
      new PersonalChecklist.Material("card", true), new PersonalChecklist.Material("plan", true),
      new PersonalChecklist.Material("rules", false));

  @ParameterizedTest(name = "{0}: asks {1}, writes {2}")
  @CsvSource(delimiter = '|', value = {
      " | kind | ",
      "kind.shop | | kind.shop",
      "kind.canteen | size extras | kind.canteen",
      "extras.raw.cold,kind.canteen | size licence | kind.canteen,extras.cold.raw",
      "kind.canteen,size.60.50,extras.none | | kind.canteen,size.60.5,extras.none",
      "kind.canteen,size.0,extras.raw,licence.no | | kind.canteen,size.0,extras.raw,licence.no"})
  void answersLeadToTheNextQuestions(String compact, String open, String canonical) {
    var progress = (Reading.Progress) Reading.of(QUESTIONNAIRE, compact == null ? "" : compact);

    assertThat(progress.open().stream().map(Question::key).collect(Collectors.joining(" ")))
        .isEqualTo(open == null ? "" : open);
    assertThat(progress.compact()).isEqualTo(canonical == null ? "" : canonical);
    assertThat(progress.complete()).isEqualTo(open == null);
  }

  @ParameterizedTest(name = "{0}: keeps {1}, asks {2}, lost {3}")
  @CsvSource(delimiter = '|', value = {
      "kind.shop | kind.shop | | ",
      "kind.canteen,size.80,extras.cold | kind.canteen,size.80,extras.cold | | ",
      "kind.bar,size.80 | | kind | kind.bar! size.80",
      "kind.canteen,size.5000,extras.none | kind.canteen,extras.none | size | size.5000!",
      "kind.shop,size.80,colour.red,nonsense | kind.shop | | size.80 colour.red",
      " | | kind | "})
  void ofOldAnswersThoseThatFitAreKept(String compact, String kept, String open, String lost) {
    var read = Reading.carriedOver(QUESTIONNAIRE, compact == null ? "" : compact);

    assertThat(read.progress().compact()).isEqualTo(kept == null ? "" : kept);
    assertThat(read.progress().open()).extracting(Question::key).isEqualTo(open == null ? List.of() : List.of(open));
    assertThat(read.lost().stream().map(pair -> pair.question() + "." + pair.answer() + (pair.asked() ? "!" : ""))
        .collect(Collectors.joining(" "))).isEqualTo(lost == null ? "" : lost);
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(delimiter = '|', value = {
      "kind | answer-unreadable",
      "kind. | answer-unreadable",
      ".shop | answer-unreadable",
      "kind.shop,, | answer-unreadable",
      "kind.shop,kind.shop | answer-twice",
      "kind.bar | no-such-answer",
      "kind.canteen,size.1001 | no-such-answer",
      "kind.canteen,size.-1 | no-such-answer",
      "kind.canteen,size.1e9 | no-such-answer",
      "kind.canteen,extras.cold.cold | no-such-answer",
      "kind.canteen,extras.none.cold | no-such-answer",
      "colour.red | no-such-question",
      "kind.shop,size.5 | answer-not-reachable",
      "kind.canteen,extras.cold,licence.yes | answer-not-reachable"})
  void whatIsNoAnswerIsNamed(String compact, String code) {
    var unreadable = (Reading.Unreadable) Reading.of(QUESTIONNAIRE, compact);

    assertThat(unreadable.faults()).extracting(Fault::code).contains(code);
    assertThat(unreadable.faults()).extracting(Fault::field).containsOnly("answers");
  }

  @Test
  void beforeTheFirstAnswerOnlyWhatNoAnswerChangesIsCertain() {
    var checklist = checklist("");

    assertThat(statuses(checklist)).isEqualTo(Map.of("card", NEEDED, "plan", OPEN, "rules", OPEN));
    assertThat(checklist.limitDays().open()).isTrue();
    assertThat(checklist.fee().open()).isTrue();
    assertThat(checklist.window().open()).isFalse();
  }

  @Test
  void anAnswerDecidesForItsReason() {
    var checklist = checklist("kind.shop");

    assertThat(statuses(checklist)).isEqualTo(Map.of("card", NEEDED, "plan", NOT_NEEDED, "rules", CONDITIONAL));
    assertThat(checklist.materials().get(1).because().getFirst().answer().text().text()).isEqualTo("销售");
    assertThat(checklist.limitDays().value()).isEqualTo(3);
    assertThat(checklist.fee()).isEqualTo(new PersonalChecklist.Setting<Wording>(null, null, false));
  }

  @Test
  void anUnfinishedAnswerSaysWhatIsCertainSoFar() {
    var checklist = checklist("kind.canteen");

    assertThat(statuses(checklist)).isEqualTo(Map.of("card", NEEDED, "plan", OPEN, "rules", NEEDED));
    assertThat(checklist.limitDays().open()).as("only shops are promised less").isFalse();
  }

  @Test
  @DisplayName("行政许可法 art. 32(1): where nothing has to be applied for, that is told at once")
  void thatNothingHasToBeAppliedForIsSaid() {
    assertThat(checklist("kind.canteen,extras.raw,licence.yes").notApplicable().getFirst().what().text())
        .isEqualTo("不必另行申请");
    assertThat(checklist("kind.canteen,extras.raw,licence.no").notApplicable()).isEmpty();
  }

  @Test
  void anItemWithoutQuestionsAsksOfEverybodyTheSame() {
    var progress = (Reading.Progress) Reading.of(Questionnaire.EMPTY, "");

    assertThat(progress.complete()).isTrue();
    assertThat(statuses(PersonalChecklist.of(progress, MATERIALS)))
        .isEqualTo(Map.of("card", NEEDED, "plan", NEEDED, "rules", CONDITIONAL));
  }

  private static PersonalChecklist checklist(String compact) {
    return PersonalChecklist.of((Reading.Progress) Reading.of(QUESTIONNAIRE, compact), MATERIALS);
  }

  private static Map<String, PersonalChecklist.Status> statuses(PersonalChecklist checklist) {
    return checklist.materials().stream()
        .collect(Collectors.toMap(PersonalChecklist.Verdict::key, PersonalChecklist.Verdict::status));
  }
}
