package io.tongban.catalog.revision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.CatalogTest;
import io.tongban.testissuer.TestIssuer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RevisionTasksTest extends CatalogTest {

  private static final String MARKET = "11120116MB0A00026R";

  @Autowired private Reminding reminding;

  private final String region = district();

  @Test
  void an_answer_waits_for_the_organ_that_owes_it_until_it_is_given() {
    var id = open();
    var until = until(id);

    assertThat(tasks(officerOf(MARKET))).containsExactly(
        "REVISION_ANSWER 答复年度修订（还剩 15 个工作日） | 年度修订 · 市场监管局 | %s false | /admin/revisions/%d"
            .formatted(until, id));
    assertThat(tasks(officerOf("000125583"))).isEmpty();
    assertThat(tasks(keeperOf(region))).containsExactly(
        "REVISION_ANSWER 年度修订：1 个部门尚未答复 | 年度修订 | %s false | /admin/revisions/%d".formatted(until, id));
    post("/api/catalog/revisions/" + id + "/organs/" + MARKET + "/answer", "{}", officerOf(MARKET)).expect(200);
    assertThat(tasks(officerOf(MARKET))).isEmpty();
    assertThat(tasks(keeperOf(region))).isEmpty();
  }

  @Test
  void a_reminder_reaches_the_people_of_the_organ() {
    var id = open();
    clock.forward(Duration.ofDays(40));

    reminding.remind();

    assertThat(tasks(officerOf(MARKET)).getFirst())
        .startsWith("REVISION_ANSWER 答复年度修订（已逾期 ").contains("，已催办 1 次）").contains(" true | ");
  }

  @Test
  void only_who_works_on_the_catalogue_has_tasks() {
    get("/api/catalog/tasks", null).expectProblem(401, "unauthenticated");
    get("/api/catalog/tasks", TestIssuer.officer("clerk", "窗口", "WINDOW_CLERK@" + region + "/*"))
        .expectProblem(403, "wrong-role");
  }

  private long open() {
    publish(imported(region, "list.csv", list(region, 2).getBytes(UTF_8), Map.of()).path("editionId").asLong(), region,
        "{}").expect(200);
    return post("/api/catalog/revisions", """
        {"region":"%s","year":2027,"title":"年度修订","notice":"请核对"}""".formatted(region), keeperOf(region))
        .expect(201).json().path("id").asLong();
  }

  private LocalDate until(long id) {
    return LocalDate.parse(get("/api/catalog/revisions/" + id, keeperOf(region)).expect(200).json()
        .path("answersUntil").asString());
  }

  private String officerOf(String organ) {
    return TestIssuer.officer("officer-" + organ, "部门目录员", "CATALOGUE_ADMINISTRATOR@" + region + "/" + organ);
  }
}
