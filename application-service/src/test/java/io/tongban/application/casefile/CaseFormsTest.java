package io.tongban.application.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongban.application.Neighbours;
import io.tongban.application.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("The application form of a case: filled in here, on paper, and corrected")
class CaseFormsTest extends ServiceTest {

  private static final Map<String, ?> BEHALF =
      Map.of("kind", "PERSON", "name", "李四", "identifier", "11010519491231002X");

  @Test
  @DisplayName("行政许可法 art. 29: an item with a form of its own is applied for with it")
  void anApplicationWithoutTheItemsFormIsRefused() {
    var applicant = newApplicant();

    var online = submit(applicant, without(application(applicant), "form")).expect(400);
    var counter = submit(CLERK, without(behalf(), "form")).expect(400);

    assertThat(online.code()).isEqualTo("application-form-missing");
    assertThat(online.json().path("field").asString()).isEqualTo("form");
    assertThat(online.json().path("detail").asString()).contains("食品经营许可");
    assertThat(counter.code()).isEqualTo("application-form-missing");
    assertThat(get(applicant, "/api/cases/mine").json().path("total").asInt()).isZero();
  }

  @Test
  void whereOnlyTheGeneralFormAppliesItMayBeLeftOutAndIsCheckedWhenItIsNot() {
    var applicant = newApplicant();
    var township = with(without(application(applicant), "form"), "itemCode", Neighbours.TOWNSHIP_ITEM);

    var wrong = submit(applicant, with(township, "form", Map.of("area", "big"))).expect(422).json();
    var view = submit(applicant, township).expect(201).json();

    assertThat(wrong.at("/errors/0/field").asString()).isEqualTo("form/area");
    assertThat(view.path("filledForm").isObject()).isFalse();
    assertThat(view.path("forms")).isEmpty();
  }

  @Test
  @DisplayName("行政许可法 art. 29: a form on paper is a lawful way; the counter scans it and the case says so")
  void aFormOnPaperIsAnExplicitChoiceOfTheCounter() {
    var scan = uploaded(CLERK);

    var view = submit(CLERK, with(without(behalf(), "form"), "paperForm", scan)).expect(201).json();

    var number = view.path("caseNumber").asString();
    assertThat(view.at("/paperForm/material").asString()).isEqualTo(scan);
    assertThat(view.at("/filledForm/version").asInt()).isEqualTo(2);
    assertThat(view.path("form")).isEmpty();
    assertThat(view.path("materials").findValuesAsString("key")).doesNotContain("form");
    var log = get(CLERK, "/api/cases/" + number + "/log").json();
    assertThat(log.at("/entries/0/details/paperForm/sha256").asString()).hasSize(64);
    assertThat(log.path("verified").asBoolean()).isTrue();
    get(REVIEWER, "/api/materials/" + scan).expect(200);
    assertThat(published(number)).contains("\"paperForm\": true").doesNotContain("材料.pdf");
  }

  @Test
  void onlyACounterTakesAFormOnPaperAndOneFormOnly() {
    var applicant = newApplicant();
    var scan = uploaded(CLERK);
    var paper = with(without(behalf(), "form"), "paperForm", scan);

    assertThat(submit(applicant, with(without(application(applicant), "form"), "paperForm", uploaded(applicant)))
        .expect(422).code()).isEqualTo("paper-form-not-at-counter");
    assertThat(submit(CLERK, with(behalf(), "paperForm", scan)).expect(422).code()).isEqualTo("form-given-twice");
    assertThat(fault(submit(CLERK, with(paper, "paperForm", UUID.randomUUID()))))
        .isEqualTo("paperForm material-unusable");
    assertThat(fault(submit(CLERK, with(paper, "materials",
        List.of(Map.of("key", "application-form", "material", scan), piece(CLERK, "identity"))))))
        .isEqualTo("paperForm material-twice");
    submit(CLERK, with(paper, "paperForm", "no-uuid")).expect(400);
    submit(CLERK, paper).expect(201);
    assertThat(submit(CLERK, paper).expect(422).json().path("errors").findValuesAsString("field"))
        .as("used by now").contains("paperForm");
  }

  @Test
  @DisplayName("行政许可法 art. 32(4): fields of the form are told to be corrected; both forms are kept")
  void fieldsOfTheFormAreCorrected() {
    var applicant = newApplicant();
    var number = submitted(applicant);
    var told = act(CLERK, number, "request-correction", Map.of("defects", List.of(
        Map.of("key", "form/area", "problem", "与平面图不符"), Map.of("key", "form", "problem", "请重新签名")))).expect(200);

    var nothing = act(applicant, number, "correct", Map.of("materials", List.of(piece(applicant, "identity"))));
    var wrong = act(applicant, number, "correct", Map.of("form", Map.of("area", 0)));
    var view = act(applicant, number, "correct", Map.of("form", Map.of("area", 90, "address", "新村街道2号")))
        .expect(200).json();

    assertThat(told.json().path("defects").findValuesAsString("name")).containsExactly("食品经营许可申请书“面积”", "食品经营许可申请书");
    assertThat(nothing.expect(422).code()).isEqualTo("form-not-corrected");
    assertThat(wrong.expect(422).code()).isEqualTo("form-invalid");
    assertThat(fault(wrong)).isEqualTo("form/area form-too-small");
    assertThat(view.at("/form/area").asInt()).isEqualTo(90);
    assertThat(view.path("forms").valueStream().map(form -> form.at("/form/area").asInt())).containsExactly(120, 90);
    assertThat(view.path("forms").findValuesAsString("sequence")).containsExactly("1", "3");
    assertThat(get(CLERK, "/api/cases/" + number + "/log").json().path("verified").asBoolean()).isTrue();
    assertThatThrownBy(() -> jdbc.sql("update case_form set form = '{}' where case_number = :n").param("n", number)
        .update()).hasStackTraceContaining("append-only");
  }

  @Test
  void whoFilledItInOnPaperCorrectsItOnPaperAtTheCounter() {
    var number = submit(CLERK, with(without(behalf(), "form"), "paperForm", uploaded(CLERK))).expect(201).json()
        .path("caseNumber").asString();
    act(CLERK, number, "request-correction",
        Map.of("defects", List.of(Map.of("key", "form/contact/phone", "problem", "少一位")))).expect(200);
    var scan = uploaded(CLERK);

    var view = act(CLERK, number, "correct", Map.of("paperForm", scan)).expect(200).json();

    assertThat(view.at("/paperForm/material").asString()).isEqualTo(scan);
    assertThat(view.path("forms")).hasSize(2);
  }

  @Test
  void whatCannotBeCorrectedIsToldBeforeAnythingIsDone() {
    var applicant = newApplicant();
    var number = submitted(applicant);

    var unknown = act(CLERK, number, "request-correction", Map.of("defects", List.of(
        Map.of("key", "identity", "problem", "过期"), Map.of("key", "form/colour", "problem", "未填")))).expect(422);
    act(CLERK, number, "request-correction",
        Map.of("defects", List.of(Map.of("key", "identity", "problem", "过期")))).expect(200);

    assertThat(unknown.code()).isEqualTo("form-field-unknown");
    assertThat(fault(unknown)).isEqualTo("defects[1].key form-not-asked");
    assertThat(act(applicant, number, "correct", Map.of("paperForm", uploaded(applicant))).expect(422).code())
        .isEqualTo("paper-form-not-at-counter");
    assertThat(get(applicant, "/api/cases/" + number).json().path("status").asString()).isEqualTo("CORRECTING");
    act(newApplicant(), number, "correct", Map.of("form", Map.of("area", 1))).expect(404);
    act(OTHER_CLERK, number, "correct", Map.of("form", Map.of("area", 1))).expect(403);
  }

  @Test
  void ofTwoCorrectionsAtOnceOneIsTaken() throws Exception {
    var applicant = newApplicant();
    var number = submitted(applicant);
    act(CLERK, number, "request-correction",
        Map.of("defects", List.of(Map.of("key", "form/area", "problem", "与平面图不符")))).expect(200);
    Callable<Answer> correction = () -> act(applicant, number, "correct", Map.of("form", Map.of("area", 90)));

    try (var threads = Executors.newFixedThreadPool(4)) {
      var statuses = threads.invokeAll(List.of(correction, correction, correction, correction)).stream()
          .map(answer -> answer.resultNow().status()).toList();
      assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 409);
    }
    assertThat(get(applicant, "/api/cases/" + number).json().path("forms")).hasSize(2);
  }

  private String published(String number) {
    return jdbc.sql("select payload::jsonb::text from event_relay.outbox where aggregate = :n")
        .param("n", number).query(String.class).list().toString();
  }

  private Map<String, Object> behalf() {
    return with(application(CLERK), "onBehalfOf", BEHALF);
  }

  private static String fault(Answer refused) {
    JsonNode error = refused.expect(422).json().at("/errors/0");
    return error.path("field").asString() + " " + error.path("code").asString();
  }

  private static Map<String, Object> with(Map<String, ?> application, String field, Object value) {
    var changed = new HashMap<String, Object>(application);
    changed.put(field, value);
    return changed;
  }

  private static Map<String, Object> without(Map<String, ?> application, String field) {
    var changed = new HashMap<String, Object>(application);
    changed.remove(field);
    return changed;
  }
}
