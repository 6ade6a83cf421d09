package io.tongban.catalog.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.testissuer.TestIssuer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CommentingTest extends RoundTest {

  private static final String NAMELESS = "{\"text\": \"建议全部取消\", \"contact\": \"022-00000000\"}";

  @Test
  @DisplayName("《重大行政决策程序暂行条例》第二十九条第二项: no decision without what became of the comments")
  void no_round_is_decided_before_every_comment_has_its_feedback() {
    var region = district();
    var round = opened(region, published(region, 2));
    var proposal = proposed(round, region, cancelling(code(region, 1)));
    comment(round, NAMELESS, null).expectProblem(404, "not-found");
    noticed(round, region, proposal);
    var said = comment(round, "{\"text\": \"建议保留该事项\", \"proposal\": %d}".formatted(proposal),
        TestIssuer.person("person-" + region, "张三丰")).expect(201).json().path("id").asLong();
    var nameless = comment(round, NAMELESS, null).expect(201).json().path("id").asLong();
    answer(round, region, said).expect(204);
    noticeOver();
    comment(round, NAMELESS, null).expectProblem(409, "notice-not-open");
    move(round, region, "DECISION").expectProblem(409, "round-comments-unanswered");

    answer(round, region, nameless).expect(204);

    move(round, region, "DECISION").expect(200);
    answer(round, region, nameless).expectProblem(409, "round-wrong-state");
    var counts = get(path(round), null).json().path("comments");
    assertThat(counts.path("all").asInt()).isEqualTo(2);
    assertThat(counts.path("adopted").path("PARTLY_ADOPTED").asInt()).isEqualTo(2);
  }

  @Test
  void who_is_not_signed_in_leaves_a_contact_that_nobody_outside_sees() {
    var region = district();
    var round = opened(region, published(region, 2));
    noticed(round, region, proposed(round, region, cancelling(code(region, 1))));
    comment(round, "{\"text\": \"建议全部取消\"}", null).expectProblem(400, "comment-contact-needed");
    comment(round, "{\"text\": \" 短 \", \"contact\": \"022-00000000\"}", null).expect(400);
    comment(round, "{\"text\": \"建议全部取消\", \"contact\": \"022-00000000\", \"proposal\": 0}", null)
        .expectProblem(404, "not-found");
    var id = comment(round, "{\"text\": \"建议全部取消\", \"contact\": \"022-00000000\", \"name\": \"李四光\"}", null)
        .expect(201).json().path("id").asLong();
    assertThat(get(path(round) + "/comments", null).json().path("items")).isEmpty();

    answer(round, region, id).expect(204);

    var shown = get(path(round) + "/comments", null).json().path("items").get(0);
    assertThat(shown.path("author").asString()).isEqualTo("李**");
    assertThat(shown.path("contact").isNull()).isTrue();
    assertThat(shown.path("feedback").asString()).isEqualTo("部分采纳");
    var inside = get(path(round) + "/comments", keeperOf(region)).json().path("items").get(0);
    assertThat(inside.path("contact").asString()).isEqualTo("022-00000000");
    assertThat(inside.path("author").asString()).isEqualTo("李四光");
  }

  @Test
  void only_those_who_lead_the_round_answer() {
    var region = district();
    var round = opened(region, published(region, 2));
    noticed(round, region, proposed(round, region, cancelling(code(region, 1))));
    var id = comment(round, NAMELESS, null).expect(201).json().path("id").asLong();

    post(path(round) + "/comments/" + id + "/answer", "{\"adoption\": \"ADOPTED\", \"feedback\": \"采纳\"}",
        keeperOf(district())).expectProblem(403, "wrong-region");
    post(path(round) + "/comments/" + id + "/answer", "{\"adoption\": \"ADOPTED\", \"feedback\": \"采纳\"}", null)
        .expectProblem(401, "unauthenticated");
    post(path(round) + "/comments/0/answer", "{\"adoption\": \"ADOPTED\", \"feedback\": \"采纳\"}", keeperOf(region))
        .expectProblem(404, "not-found");
  }

  @Test
  void many_comment_at_once() {
    var region = district();
    var round = opened(region, published(region, 2));
    noticed(round, region, proposed(round, region, cancelling(code(region, 1))));

    try (var threads = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, 24).mapToObj(n -> CompletableFuture.runAsync(() -> comment(round, NAMELESS, null).expect(201),
          threads)).toList().forEach(CompletableFuture::join);
    }

    assertThat(get(path(round), null).json().path("comments").path("all").asInt()).isEqualTo(24);
  }
}
