package io.tongban.guide.situation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Reading the proof of a questionnaire")
class ProofTest {

  private static final Proof.Item ITEM = new Proof.Item(Set.of("plan", "card"), 10, false);

  @Test
  void aSoundQuestionnaireHasNoFault() {
    assertThat(faults("""
        [{'key':'kind','kind':'SINGLE','text':'哪一类','answers':[
           {'key':'shop','text':'销售','next':['size']},
           {'key':'canteen','text':'食堂','next':['size'],'effects':[{'material':'plan','need':'NEEDED'}]}]},
         {'key':'size','kind':'NUMBER','text':'面积','min':0,'max':1000,'unit':'平方米','answers':[
           {'key':'small','text':'小','from':0,'below':60.5},
           {'key':'big','text':'大','from':60.5,'effects':[{'limitDays':10},{'fee':'100元'}]}]}]""")).isEmpty();
  }

  @Test
  void aCircleIsNamedByItsPath() {
    assertThat(faults("""
        [{'key':'a','kind':'YES_NO','text':'甲','answers':[{'key':'yes','next':['b']},{'key':'no'}]},
         {'key':'b','kind':'YES_NO','text':'乙','answers':[{'key':'yes','next':['c']},{'key':'no'}]},
         {'key':'c','kind':'YES_NO','text':'丙','answers':[{'key':'yes'},{'key':'no','next':['b']}]}]"""))
        .containsExactly("questions[2].answers[1].next[0] question-cycle [b → c → b]");
  }

  @Test
  void aQuestionThatLeadsToItselfIsACircle() {
    assertThat(faults("""
        [{'key':'a','kind':'YES_NO','text':'甲','answers':[{'key':'yes','next':['a']},{'key':'no'}]}]"""))
        .containsExactly("questions[0].answers[0].next[0] question-cycle [a → a]");
  }

  @Test
  void aQuestionNobodyReachesIsNamedByWhatWouldLeadThere() {
    assertThat(faults("""
        [{'key':'a','kind':'YES_NO','text':'甲','answers':[{'key':'yes'},{'key':'no'}]},
         {'key':'b','kind':'YES_NO','text':'乙','answers':[{'key':'yes','next':['c']},{'key':'no'}]},
         {'key':'c','kind':'YES_NO','text':'丙','answers':[{'key':'yes'},{'key':'no'}]}]"""))
        .containsExactly(
            "questions[1] question-unreachable [b, b]", "questions[2] question-unreachable [c, b → c]");
  }

  @Test
  void anAnswerThatLeadsNowhereIsNamedByItsPath() {
    assertThat(faults("""
        [{'key':'a','kind':'YES_NO','text':'甲','answers':[{'key':'yes','next':['z']},{'key':'no'}]}]"""))
        .containsExactly("questions[0].answers[0].next[0] unknown-question [z, a.yes → z]");
  }

  @Test
  void effectsThatOneApplicantWouldGetTogetherMayNotContradict() {
    assertThat(faults("""
        [{'key':'a','kind':'YES_NO','text':'甲','answers':[
           {'key':'yes','next':['b'],'effects':[{'material':'plan','need':'NEEDED'}]},{'key':'no','next':['b']}]},
         {'key':'b','kind':'YES_NO','text':'乙','answers':[
           {'key':'yes','effects':[{'material':'plan','need':'NOT_NEEDED'}]},{'key':'no'}]}]"""))
        .containsExactly(
            "questions[1].answers[0].effects[0] effects-contradict [material plan, a.yes + a.yes → b.yes]");
  }

  @Test
  void effectsOnBranchesThatNeverMeetMayDiffer() {
    assertThat(faults("""
        [{'key':'a','kind':'SINGLE','text':'甲','answers':[
           {'key':'x','text':'x','next':['b'],'effects':[{'fee':'10元'}]},
           {'key':'y','text':'y','effects':[{'fee':'20元'},{'material':'plan','need':'NEEDED'}]}]},
         {'key':'b','kind':'YES_NO','text':'乙','answers':[
           {'key':'yes','effects':[{'material':'plan','need':'NOT_NEEDED'}]},{'key':'no'}]}]""")).isEmpty();
  }

  @Test
  void answersOfOneMultipleChoiceMeet() {
    assertThat(faults("""
        [{'key':'a','kind':'MULTIPLE','text':'甲','answers':[
           {'key':'x','text':'x','effects':[{'limitDays':3}]},{'key':'y','text':'y','effects':[{'limitDays':5}]}]}]"""))
        .containsExactly("questions[0].answers[1].effects[0] effects-contradict [limit, a.x + a.y]");
  }

  @Test
  void conditionsOfOneMaterialStandSideBySide() {
    assertThat(faults("""
        [{'key':'a','kind':'MULTIPLE','text':'甲','answers':[
           {'key':'x','text':'x','effects':[{'material':'plan','need':'CONDITIONAL','condition':'雇人的'}]},
           {'key':'y','text':'y','effects':[{'material':'plan','need':'CONDITIONAL','condition':'租房的'}]}]}]"""))
        .isEmpty();
  }

  @Test
  void tooManyWaysToCheckAreRefusedInsteadOfCheckedForEver() {
    var questions = new StringBuilder("[");
    for (var n = 0; n < 30; n++) {
      var next = n == 29 ? "" : ",'next':['q" + (n + 1) + "']";
      questions.append(n == 0 ? "" : ",").append("""
          {'key':'q%d','kind':'YES_NO','text':'问','answers':[{'key':'yes'%s},{'key':'no'%s}]}"""
          .formatted(n, next, next));
    }

    assertThat(faults(questions + "]")).containsExactly("questions[29] too-tangled [q29, 200]");
  }

  @ParameterizedTest(name = "{1} {2}")
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "[] | questions | blank",
      "[null] | questions[0] | blank",
      "[{'key':'A','kind':'YES_NO','text':'甲','answers':[{'key':'yes'},{'key':'no'}]}]"
          + "| questions[0].key | invalid-situation-key",
      "[{'key':'a','kind':'YES_NO','text':' ','answers':[{'key':'yes'},{'key':'no'}]}] | questions[0].text | blank",
      "[{'key':'a','kind':'OPEN','text':'甲','answers':[{'key':'x','text':'x'},{'key':'y','text':'y'}]}]"
          + "| questions[0].kind | unknown-kind",
      "[{'key':'a','kind':'YES_NO','text':'甲','answers':[{'key':'yes'}]}] | questions[0].answers | yes-and-no",
      "[{'key':'a','kind':'SINGLE','text':'甲','answers':[{'key':'x','text':'x'}]}] | questions[0].answers | no-choice",
      "[{'key':'a','kind':'SINGLE','text':'甲'}] | questions[0].answers | blank",
      "[{'key':'a','kind':'SINGLE','text':'甲','answers':[{'key':'x','text':'x'},{'key':'x','text':'y'}]}]"
          + "| questions[0].answers[1].key | duplicate-answer",
      "[{'key':'a','kind':'MULTIPLE','text':'甲','answers':[{'key':'none','text':'无'}]}]"
          + "| questions[0].answers[0].key | answer-reserved",
      "[{'key':'a','kind':'NUMBER','text':'甲','answers':[{'key':'x','text':'x','from':0}]}]"
          + "| questions[0].min | range-without-bounds",
      "[{'key':'a','kind':'NUMBER','text':'甲','min':0,'max':9,'answers':[{'key':'x','text':'x','from':0,'below':4},"
          + "{'key':'y','text':'y','from':5}]}] | questions[0].answers[1].from | range-gap",
      "[{'key':'a','kind':'NUMBER','text':'甲','min':0,'max':9,'answers':[{'key':'x','text':'x','from':0,'below':4},"
          + "{'key':'y','text':'y','from':3}]}] | questions[0].answers[1].from | range-overlap",
      "[{'key':'a','kind':'NUMBER','text':'甲','min':0,'max':9,'answers':[{'key':'x','text':'x','from':0,'below':9}]}]"
          + "| questions[0].answers[0].below | range-gap",
      "[{'key':'a','kind':'YES_NO','text':'甲','answers':[{'key':'yes','effects':[{'material':'x','need':'NEEDED'}]},"
          + "{'key':'no'}]}] | questions[0].answers[0].effects[0].material | material-not-of-item",
      "[{'key':'a','kind':'YES_NO','text':'甲','answers':[{'key':'yes','effects':[{'material':'plan','need':'MAYBE'}]},"
          + "{'key':'no'}]}] | questions[0].answers[0].effects[0].need | unknown-need",
      "[{'key':'a','kind':'YES_NO','text':'甲','answers':[{'key':'yes','effects':[{'limitDays':11}]},{'key':'no'}]}]"
          + "| questions[0].answers[0].effects[0].limitDays | limit-over-promise",
      "[{'key':'a','kind':'YES_NO','text':'甲','answers':[{'key':'yes','effects':[{'fee':'1','window':'2'}]},"
          + "{'key':'no'}]}] | questions[0].answers[0].effects[0] | one-effect",
      "[{'key':'a','kind':'YES_NO','text':'甲','answers':[{'key':'yes','effects':[{}]},{'key':'no'}]}]"
          + "| questions[0].answers[0].effects[0] | one-effect"})
  void whatIsWrongIsNamed(String questions, String field, String code) {
    assertThat(faults(questions)).anyMatch(fault -> fault.startsWith(field + " " + code + " "));
  }

  @Test
  void aQuestionnaireWithFaultsIsNotAsked() {
    var proof = Proof.of(new Draft(null, null), ITEM);

    assertThatThrownBy(proof::questionnaire).isInstanceOf(IllegalStateException.class);
  }

  private static List<String> faults(String questions) {
    var draft = JsonMapper.shared().readValue("{\"questions\":" + questions.replace('\'', '"') + "}", Draft.class);
    return Proof.of(draft, ITEM).faults().stream()
        .map(fault -> fault.field() + " " + fault.code() + " "
            + fault.args().stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]")))
        .toList();
  }
}
