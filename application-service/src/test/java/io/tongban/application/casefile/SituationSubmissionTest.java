package io.tongban.application.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.application.Neighbours;
import io.tongban.application.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("An application for one situation, with its form filled in")
class SituationSubmissionTest extends ServiceTest {

  @Test
  @DisplayName("行政许可法 art. 31: what the situation does not need is not asked for")
  void materialsAreThoseOfTheSituation() {
    var applicant = newApplicant();
    var plan = List.of(
        piece(applicant, "application-form"), piece(applicant, "identity"), piece(applicant, "floor-plan"));

    var unneeded = submit(applicant, with(answered(applicant, "kind.shop"), "materials", plan)).expect(422).json();
    var missing = submit(applicant, answered(applicant, "kind.canteen,area.80")).expect(422).json();

    assertThat(faults(unneeded)).containsExactly("materials[2].key material-not-asked");
    assertThat(faults(missing)).containsExactly("materials.floor-plan material-missing");
    submit(applicant, with(answered(applicant, "kind.canteen,area.80"), "materials", plan)).expect(201);
  }

  @Test
  void answersAndTheirQuestionsVersionArePinned() {
    var applicant = newApplicant();

    var view = submit(applicant, answered(applicant, "kind.shop")).expect(201).json();

    var number = view.path("caseNumber").asString();
    assertThat(view.at("/situation/answers").asString()).isEqualTo("kind.shop");
    assertThat(view.at("/situation/questionnaire").asInt()).isEqualTo(5);
    assertThat(view.at("/situation/given/0/answer").asString()).isEqualTo("食品销售");
    assertThat(view.at("/filledForm/owner").asString()).isEqualTo(Neighbours.ITEM);
    assertThat(view.at("/filledForm/version").asInt()).isEqualTo(2);
    var log = get(CLERK, "/api/cases/" + number + "/log").json();
    assertThat(log.path("verified").asBoolean()).isTrue();
    assertThat(log.at("/entries/0/details/situation/answers").asString()).isEqualTo("kind.shop");
  }

  @Test
  void theShorterPromiseOfTheSituationBinds() {
    var applicant = newApplicant();

    var number = submit(applicant, answered(applicant, "kind.shop")).expect(201).json().path("caseNumber").asString();

    assertThat(jdbc.sql("select promised_days from case_file where number = :n").param("n", number)
        .query(Integer.class).single()).isEqualTo(4);
  }

  @Test
  void answersThatAreNotWholeOrNoneAreRefused() {
    var applicant = newApplicant();

    var open = submit(applicant, answered(applicant, "kind.canteen")).expect(422);
    var unreadable = submit(applicant, answered(applicant, "kind.bar")).expect(422);

    assertThat(open.code()).isEqualTo("answers-open");
    assertThat(unreadable.code()).isEqualTo("answers-unreadable");
    assertThat(unreadable.json().path("field").asString()).isEqualTo("answers");
    submit(applicant, answered(applicant, "a".repeat(2001))).expect(400);
  }

  @Test
  void withoutAnswersTheWholeListApplies() {
    var applicant = newApplicant();

    var view = submit(applicant, application(applicant)).expect(201).json();

    assertThat(view.path("situation").isNull() || view.path("situation").isMissingNode()).isTrue();
  }

  @Test
  void everyFaultOfTheFormIsNamedByItsPointer() {
    var applicant = newApplicant();
    var form = Map.of("area", 0, "address", 7, "colour", "红", "contact", Map.of("phone", "12"));

    var problem = submit(applicant, with(application(applicant), "form", form)).expect(422).json();

    assertThat(problem.path("code").asString()).isEqualTo("form-invalid");
    assertThat(faults(problem)).containsExactlyInAnyOrder("form/area form-too-small", "form/address form-type-string",
        "form/colour form-not-asked", "form/contact/phone form-format-mobile-phone");
    assertThat(problem.path("errors").findValuesAsString("message")).contains("“面积”不能小于 1。");
  }

  @Test
  void materialsAndFormAreToldAtOnce() {
    var applicant = newApplicant();
    var application = with(with(application(applicant), "materials", List.of()), "form", Map.of());

    var problem = submit(applicant, application).expect(422).json();

    assertThat(problem.path("code").asString()).isEqualTo("materials-incomplete");
    assertThat(faults(problem)).containsExactly("materials.application-form material-missing",
        "materials.identity material-missing", "form/area form-missing");
  }

  @Test
  void sameAnswersUnderOneKeyAreOneCaseAndOthersAreRefused() {
    var applicant = newApplicant();
    var application = answered(applicant, "kind.shop");
    var first = post(applicant, "/api/cases", application, "Idempotency-Key", "s1").expect(201).json();

    var again = post(applicant, "/api/cases", application, "Idempotency-Key", "s1").expect(200).json();
    var other = post(applicant, "/api/cases", with(application, "answers", "kind.canteen,area.80"),
        "Idempotency-Key", "s1").expect(409);

    assertThat(again.path("caseNumber")).isEqualTo(first.path("caseNumber"));
    assertThat(other.code()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void aVersionOfAFormIsReadOnce() {
    var applicant = newApplicant();
    submit(applicant, application(applicant)).expect(201);
    var read = Neighbours.FORMS_READ.get();

    submit(applicant, application(applicant)).expect(201);

    assertThat(Neighbours.FORMS_READ.get()).isEqualTo(read);
  }

  private Map<String, Object> answered(String applicant, String answers) {
    return with(application(applicant), "answers", answers);
  }

  private static List<String> faults(JsonNode problem) {
    return problem.path("errors").valueStream()
        .map(error -> error.path("field").asString() + " " + error.path("code").asString()).toList();
  }

  private static Map<String, Object> with(Map<String, ?> application, String field, Object value) {
    var changed = new HashMap<String, Object>(application);
    changed.put(field, value);
    return changed;
  }
}
