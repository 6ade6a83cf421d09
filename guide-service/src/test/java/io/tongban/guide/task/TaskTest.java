package io.tongban.guide.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.client.catalog.CatalogItem;
import io.tongban.guide.StatementCount;
import io.tongban.guide.publicservice.PublicServiceTesting;
import io.tongban.testissuer.TestIssuer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("What waits for people at the guides (待办)")
class TaskTest extends PublicServiceTesting {

  private static final String ALL = """
      "aspects":{"conditions":"有固定场所","quota":"无","materials":"无","applicationForm":"无","procedure":"窗口办理",
      "specialProcedure":"无","placeAndTime":"一号窗口","enquiry":"12345","supervision":"12345"}""";
  private static final String READER = TestIssuer.person("reader", "李读者");

  private String first;
  private String second;
  private String otherOrgan;

  @BeforeEach
  void twoItems() {
    first = region + "-1";
    second = region + "-2";
    otherOrgan = TestIssuer.officer(
        "organ-" + region, "他局", "CATALOGUE_ADMINISTRATOR@" + region + "/OTHER", "REVIEWER@" + region + "/OTHER");
    var edition = newEdition();
    publish(edition, region, items(edition, region, 2));
  }

  @Test
  @DisplayName("a draft waits for who may review it, and returned for who wrote or submitted it (四眼原则)")
  void draftsWaitForTheNextPerson() {
    var colleague = TestIssuer.officer("colleague-" + region, "赵六", "CATALOGUE_ADMINISTRATOR@" + region + "/*");
    var third = TestIssuer.officer("third-" + region, "周八", "CATALOGUE_ADMINISTRATOR@" + region + "/*");
    draft(first);
    assertThat(tasks("DRAFT", reviewer)).as("nobody submitted it").isEmpty();
    submit(first, colleague);
    assertThat(tasks("DRAFT", reviewer))
        .containsExactly("审核 1 份指南草稿 | 第1号许可 | - false | /admin/guides/" + first);
    assertThat(tasks("DRAFT", keeper)).as("wrote it").isEmpty();
    assertThat(tasks("DRAFT", colleague)).as("submitted it").isEmpty();
    draft(second);
    submit(second, keeper);
    assertThat(tasks("DRAFT", reviewer))
        .containsExactly("审核 2 份指南草稿 | 第1号许可 | - false | /admin/guides#drafts");
    assertThat(tasks("DRAFT", colleague))
        .containsExactly("审核 1 份指南草稿 | 第2号许可 | - false | /admin/guides/" + second);
    assertThat(tasks("DRAFT", otherOrgan)).isEmpty();
    assertThat(tasks("DRAFT", keeperOf(district()))).isEmpty();

    post("/api/guides/" + first + "/draft/return", "{\"version\":2,\"reasons\":\"电话不对\"}", reviewer, 200);

    var returned = "修改退回给您的 1 份指南草稿 | 第1号许可 | - false | /admin/guides/" + first;
    assertThat(tasks("DRAFT", keeper)).containsExactly(returned);
    assertThat(tasks("DRAFT", colleague)).contains(returned);
    assertThat(tasks("DRAFT", third)).as("neither wrote nor submitted it")
        .containsExactly("审核 1 份指南草稿 | 第2号许可 | - false | /admin/guides/" + second);
    assertThat(tasks("DRAFT", reviewer)).hasSize(1);
  }

  @Test
  void aProposalForManyGuidesWaitsForAnotherPerson() {
    put(first, "{\"aspects\":{\"enquiry\":\"电话022-1\"}}", keeper).expect(200);
    var order = """
        {"edit":{"region":"%s","organ":"%s","aspect":"enquiry","find":"022-1","text":"022-9"},"versions":{"%s":2}}"""
        .formatted(region, ORGAN, first);
    var id = post("/api/guides/bulk-edits/proposals", order, keeper, 201).json().path("id").asLong();

    assertThat(tasks("BULK_EDIT", reviewer))
        .containsExactly("审核 1 项指南批量修改 | 行政审批局 | - false | /admin/guides/bulk/" + id);
    assertThat(tasks("BULK_EDIT", keeper)).isEmpty();
    assertThat(tasks("BULK_EDIT", otherOrgan)).isEmpty();
    post("/api/guides/bulk-edits/proposals/" + id + "/publication", "{\"version\":1}", reviewer, 200);
    assertThat(tasks("BULK_EDIT", reviewer)).isEmpty();
  }

  @Test
  void aBodysDraftWaitsForTheDepartmentAndReturnedForTheBody() {
    entered();
    var neighbour = TestIssuer.officer(
        "n-" + region, "邻居", "PUBLIC_SERVICE_EDITOR@" + region + "/" + creditCode("120101"));
    written("repair", "管网抢修", TEXTS);
    post(at("repair") + "/draft/submission", "{\"version\":1}", editor, 200);
    var page = "/admin/public-services/" + body + "/services/repair";

    assertThat(tasks("PUBLIC_SERVICE", reviewer))
        .containsExactly("审核 1 份公共服务草稿 | 管网抢修 · 滨城示例供水有限公司 | - false | " + page);
    assertThat(tasks("PUBLIC_SERVICE", editor)).isEmpty();

    post(at("repair") + "/draft/return", "{\"version\":2,\"reasons\":\"缺时限\"}", reviewer, 200);

    assertThat(tasks("PUBLIC_SERVICE", editor))
        .containsExactly("修改退回给您的 1 份公共服务草稿 | 管网抢修 · 滨城示例供水有限公司 | - false | " + page);
    assertThat(tasks("PUBLIC_SERVICE", reviewer)).isEmpty();
    assertThat(tasks("PUBLIC_SERVICE", neighbour)).isEmpty();
  }

  @Test
  @DisplayName("incomplete and stale guides wait for who writes them until the nearest of their days (政府信息公开条例第二十六条)")
  void guidesWaitForWhoWritesThem() {
    var due = dueDay("select lacking #>> '{term,due}' from guide_state where code = ?", first);
    var list = " | /admin/guides/completeness?region=" + region;
    assertThat(tasks("INCOMPLETE_GUIDE", keeper))
        .containsExactly("补全 2 份要素不全的指南 | 第1号许可 | " + due + " false" + list);
    assertThat(tasks("INCOMPLETE_GUIDE", otherOrgan)).isEmpty();
    assertThat(tasks("INCOMPLETE_GUIDE", reviewer)).as("does not write").isEmpty();
    put(first, "{}", keeper).expect(200);
    assertThat(tasks("INCOMPLETE_GUIDE", keeper))
        .containsExactly("补全 1 份要素不全的指南 | 第2号许可 | " + due + " false | /admin/guides/" + second);
    put(second, "{}", keeper).expect(200);
    assertThat(tasks("INCOMPLETE_GUIDE", keeper)).isEmpty();

    var next = newEdition();
    publish(next, region, items(next, region, 2).stream().map(item -> promising(item, 8)).toList());

    var renewed = dueDay("select stale ->> 'due' from guide_state where code = ?", first);
    assertThat(tasks("STALE_GUIDE", keeper)).containsExactly(
        "更新 2 份落后于事项或法律的指南，从最急的一份做起 | 第1号许可 | " + renewed + " false | /admin/guides/" + first);
    assertThat(tasks("STALE_GUIDE", otherOrgan)).isEmpty();
    clock.forward(Duration.ofDays(60));
    assertThat(tasks("STALE_GUIDE", keeper)).singleElement().asString().contains(renewed + " true");
  }

  @Test
  void whatReadersAskAndReportWaitsForTheOrgan() {
    var clerk = TestIssuer.officer("clerk-" + region, "王窗口", "WINDOW_CLERK@" + region + "/*");
    var due = ask("{\"kind\":\"QUESTION\",\"text\":\"周末办吗\"}").path("due").asString();
    clock.forward(Duration.ofDays(60));
    var question = ask("{\"kind\":\"QUESTION\",\"text\":\"可以代办吗\"}");
    ask("{\"kind\":\"CORRECTION\",\"aspect\":\"placeAndTime\",\"text\":\"窗口搬了\"}");
    var until = question.path("due").asString();

    assertThat(tasks("QUESTION", clerk)).containsExactly(
        "答复 2 条咨询（已逾期 1 条） | 第1号许可 | " + due + " true | /workbench/questions",
        "核实 1 条纠错 | 第1号许可 | " + until + " false | /workbench/questions");
    assertThat(tasks("QUESTION", keeper)).hasSize(2);
    assertThat(tasks("QUESTION", otherOrgan)).isEmpty();
    assertThat(tasks("QUESTION", reviewer)).as("does not answer").isEmpty();
    post("/api/guides/questions/" + question.path("id").asLong() + "/answer",
        "{\"as\":\"ANSWERED\",\"answer\":\"可以\"}", clerk, 200);
    assertThat(tasks("QUESTION", clerk)).first().asString().startsWith("答复 1 条咨询（已逾期 1 条）");
  }

  @Test
  void aPublishedFormThatContradictsItsItemWaitsForWhoWritesIt() {
    jdbc.sql("""
            insert into outdated_part (code, part, version, since, faults, name, region, organ_code)
            values (:code, 'form', 1, :today, '[]', '第1号许可', :region, :organ)""")
        .param("code", first).param("today", WorkingCalendar.dateOf(clock.instant())).param("region", region)
        .param("organ", ORGAN).update();

    assertThat(tasks("OUTDATED_PART", keeper))
        .containsExactly("修改 1 份与事项不一致的申请书 | 第1号许可 | - false | /admin/guides/" + first + "/form");
    assertThat(tasks("OUTDATED_PART", otherOrgan)).isEmpty();
    assertThat(tasks("OUTDATED_PART", keeperOf(district()))).isEmpty();
  }

  @Test
  void whoHoldsOverlappingGrantsIsToldOnceOfEachAndTheMostPressingStandsFirst() {
    var twice = TestIssuer.officer("twice-" + region, "钱七", "CATALOGUE_ADMINISTRATOR@" + region + "/*",
        "CATALOGUE_ADMINISTRATOR@" + region + "/" + ORGAN, "OPENNESS_OFFICER@" + region + "/*");
    draft(first);
    submit(first, keeper);
    ask("{\"kind\":\"QUESTION\",\"text\":\"周末办吗\"}");

    StatementCount.reset();
    var kinds = read("/api/guides/tasks", twice).expect(200).json().path("items").findValuesAsString("kind");

    assertThat(kinds).containsExactly("QUESTION", "INCOMPLETE_GUIDE", "DRAFT");
    assertThat(StatementCount.statements()).hasSizeLessThanOrEqualTo(9);
    assertThat(tasks("DRAFT", twice)).singleElement().asString().startsWith("审核 1 份");
    assertThat(tasks("INCOMPLETE_GUIDE", twice)).singleElement().asString().startsWith("补全 2 份");
  }

  @Test
  void tasksAreToldInTheReadersLanguageAndToWhoHasAny() {
    draft(first);
    submit(first, keeper);

    var english = send(request("/api/guides/tasks", reviewer).header("Accept-Language", "en").GET()).json();

    assertThat(english.at("/items/0/title").asString()).isEqualTo("Review a guide's draft");
    read("/api/guides/tasks", null).expectProblem(401, "unauthenticated");
    read("/api/guides/tasks", READER).expectProblem(403, "wrong-role");
  }

  private void draft(String code) {
    put("/api/guides/" + code + "/draft", "{" + ALL + "}", keeper, 200);
  }

  private void submit(String code, String by) {
    post("/api/guides/" + code + "/draft/submission", "{\"version\":1}", by, 200);
  }

  private JsonNode ask(String question) {
    return post("/api/guides/" + first + "/questions", question, READER, 201).json();
  }

  private String dueDay(String sql, String code) {
    return await().until(() -> jdbc.sql(sql).param(code).query(String.class).optional(), due -> due.isPresent())
        .orElseThrow();
  }

  private List<String> tasks(String kind, String token) {
    return read("/api/guides/tasks", token).expect(200).json().path("items").valueStream()
        .filter(task -> task.path("kind").asString().equals(kind))
        .map(task -> "%s | %s | %s %s | %s".formatted(task.path("title").asString(), task.path("subject").asString(),
            task.path("due").asString("-"), task.path("overdue").asBoolean(), task.path("link").asString()))
        .toList();
  }

  private static CatalogItem promising(CatalogItem item, int days) {
    return new CatalogItem(item.editionId(), item.editionTitle(), item.code(), item.name(), item.mainItem(),
        item.type(), item.typeName(), item.region(), item.tier(), item.organCode(), item.organName(), item.handling(),
        item.statutoryLimitDays(), item.statutoryLimitBasis(), days, item.legalBasis(), item.serviceObject(),
        item.fee(), item.resultName());
  }
}
