package io.tongban.catalog.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.Answer;
import io.tongban.testissuer.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A proposal to cancel the first of two items. */
class AmendingTest extends RoundTest {

  private final String region = district();
  private long round;
  private long proposal;

  @BeforeEach
  void propose() {
    round = opened(region, published(region, 2));
    proposal = proposed(round, region, cancelling(code(region, 1)));
  }

  @Test
  void who_proposed_puts_it_right_and_both_wordings_are_recorded() {
    var amended = amend(1, cancelling(code(region, 2)), keeperOf(region)).expect(200).json();

    assertThat(amended.path("version").asInt()).isEqualTo(2);
    assertThat(amended.at("/items/0/code").asString()).isEqualTo(code(region, 2));
    assertThat(jdbc.sql("""
            select (details #>> '{before,items,0}') || ' ' || (details #>> '{after,items,0}') from audit_entry
            where region = ? and action = 'AMEND_PROPOSAL'""").param(region).query(String.class).list())
        .containsExactly(code(region, 1) + " " + code(region, 2));
  }

  @Test
  void of_two_windows_the_second_learns_of_the_first() {
    amend(1, cancelling(code(region, 2)), keeperOf(region)).expect(200);

    amend(1, cancelling(code(region, 1)), keeperOf(region)).expectProblem(412, "proposal-changed-meanwhile");
  }

  @Test
  void nobody_else_amends_it_and_it_stays_its_organ_s() {
    var colleague = TestIssuer.officer("colleague", "同事", "CATALOGUE_ADMINISTRATOR@" + region + "/*");

    amend(1, cancelling(code(region, 2)), colleague).expectProblem(409, "round-not-proposer");
    amend(1, cancelling(code(region, 2)), keeperOf(district())).expectProblem(403, "wrong-region");
    amend(1, cancelling(code(region, 2)).replace(ORGAN, BUREAU), keeperOf(region))
        .expectProblem(409, "proposal-of-organ");
    amend(1, cancelling("nowhere"), keeperOf(region)).expectProblem(400, "proposal-incomplete");
    amend(1, cancelling(code(region, 2)), null).expectProblem(401, "unauthenticated");
    send(request(path(round) + "/proposals/0?version=1", keeperOf(region)).header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString(cancelling(code(region, 2))))).expectProblem(404, "not-found");
  }

  @Test
  @DisplayName("《重大行政决策程序暂行条例》第二十五条: what was found lawful is what was read")
  void what_was_reviewed_stays_and_nothing_is_reviewed_unread() {
    move(round, region, "LEGALITY_REVIEW").expect(200);
    amend(1, cancelling(code(region, 2)), keeperOf(region)).expect(200);
    var review = path(round) + "/proposals/" + proposal + "/review";

    post(review, "{\"sound\": true, \"opinion\": \"合法\", \"version\": 1}", reviewerOf(region))
        .expectProblem(412, "proposal-changed-meanwhile");
    post(review, "{\"sound\": true, \"opinion\": \"合法\", \"version\": 2}", reviewerOf(region)).expect(200);

    amend(2, cancelling(code(region, 1)), keeperOf(region)).expectProblem(409, "round-wrong-state");
  }

  private Answer amend(int version, String wish, @Nullable String token) {
    return send(request(path(round) + "/proposals/" + proposal + "?version=" + version, token)
        .header("Content-Type", "application/json").PUT(BodyPublishers.ofString(wish)));
  }
}
