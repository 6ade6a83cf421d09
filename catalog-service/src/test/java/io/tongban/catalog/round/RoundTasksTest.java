package io.tongban.catalog.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.testissuer.TestIssuer;
import org.junit.jupiter.api.Test;

class RoundTasksTest extends RoundTest {

  @Test
  void each_step_of_a_round_waits_for_those_who_may_take_it() {
    var region = district();
    var round = opened(region, published(region, 2));
    var organ = TestIssuer.officer("own", "本部门", "CATALOGUE_ADMINISTRATOR@%s/%s".formatted(region, BUREAU));

    assertThat(tasks(organ)).containsExactly(task("提出清理建议", round, "/proposals/new"));
    assertThat(tasks(keeperOf(region))).isEmpty();
    var proposal = proposed(round, region, cancelling(code(region, 1)));
    assertThat(tasks(keeperOf(region))).containsExactly(task("征集到 1 件清理建议，可提交合法性审查", round, ""));
    move(round, region, "LEGALITY_REVIEW").expect(200);
    assertThat(tasks(organ)).isEmpty();
    assertThat(tasks(keeperOf(region))).isEmpty();
    assertThat(tasks(deciderOf(region))).isEmpty();
    assertThat(tasks(reviewerOf(region))).containsExactly(task("审查 1 件清理建议的合法性", round, "/proposals"));
    review(round, region, proposal, true).expect(200);
    assertThat(tasks(reviewerOf(region))).isEmpty();
    assertThat(tasks(keeperOf(region))).containsExactly(task("合法性审查已完成，可公示征求意见", round, ""));
    notice(round, region, "").expect(200);
    assertThat(tasks(keeperOf(region))).isEmpty();
    noticeOver();
    assertThat(tasks(keeperOf(region))).containsExactly(task("公示期已满，可提交审定", round, ""));
    move(round, region, "DECISION").expect(200);
    assertThat(tasks(deciderOf(region))).containsExactly(task("审定 1 件清理建议", round, "/proposals"));
    decide(round, region, proposal, "ADOPTED").expect(200);
    assertThat(tasks(deciderOf(region))).isEmpty();
    assertThat(tasks(keeperOf(region))).containsExactly(task("审定已完成，可编制目录草稿", round, ""));
    var draft = drawUp(round, region).expect(200).json().path("draft").asLong();
    assertThat(tasks(keeperOf(region)).getFirst()).endsWith("/admin/editions/" + draft);
    publish(draft, region, "{}").expect(200);
    assertThat(tasks(keeperOf(region))).containsExactly(task("办结清理轮次", round, ""));
    move(round, region, "CLOSED").expect(200);
    assertThat(tasks(keeperOf(region))).isEmpty();
  }

  @Test
  void nobody_is_asked_to_review_the_own_proposal_or_to_decide_on_the_own_review() {
    var region = district();
    var round = opened(region, published(region, 2));
    var proposal = proposed(round, region, cancelling(code(region, 1)));
    var both = TestIssuer.officer("both", "孙某", "REVIEWER@" + region + "/*", "DECIDER@" + region + "/*");
    move(round, region, "LEGALITY_REVIEW").expect(200);
    post(path(round) + "/proposals/" + proposal + "/review", "{\"sound\": true, \"opinion\": \"合法\"}", both)
        .expect(200);
    notice(round, region, "").expect(200);
    noticeOver();
    move(round, region, "DECISION").expect(200);

    assertThat(tasks(both)).isEmpty();
    assertThat(tasks(keeperOf(region))).isEmpty();
    assertThat(tasks(deciderOf(region))).hasSize(1);
  }

  @Test
  void unanswered_comments_wait_until_the_last_day_of_the_notice() {
    var region = district();
    var round = opened(region, published(region, 1));
    noticed(round, region, proposed(round, region, cancelling(code(region, 1))));
    comment(round, "{\"contact\": \"13800000000\", \"text\": \"请保留这一事项\"}", null).expect(201);

    var task = get("/api/catalog/tasks", keeperOf(region)).expect(200).json().at("/items/0");
    noticeOver();

    assertThat(task.path("title").asString()).isEqualTo("答复 1 条公示意见");
    assertThat(task.path("overdue").asBoolean()).isFalse();
    assertThat(tasks(keeperOf(region)).getFirst()).contains(task.path("due").asString() + " true");
  }

  private static String task(String title, long round, String page) {
    return "ROUND_STEP %s | 第8轮清理 | - false | /admin/rounds/%d%s".formatted(title, round, page);
  }
}
