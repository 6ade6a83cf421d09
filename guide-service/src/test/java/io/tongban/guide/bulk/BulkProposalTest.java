package io.tongban.guide.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongban.guide.Answer;
import io.tongban.guide.GuideServiceTest;
import io.tongban.testissuer.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A change to many guides that another person publishes as a whole")
class BulkProposalTest extends GuideServiceTest {

  private static final String ORGAN = "11120116MB0A00026R";

  private String region;
  private String reviewer;

  @BeforeEach
  void threeGuidesOfAnOrgan() {
    region = districtWith(3);
    reviewer = TestIssuer.officer("reader-" + region, "公开员", "OPENNESS_OFFICER@" + region + "/*");
    for (var n = 1; n <= 3; n++) {
      put(region + "-" + n, "{\"aspects\":{\"enquiry\":\"电话022-1，窗口" + n + "\"}}", keeperOf(region)).expect(200);
    }
  }

  @Test
  void whatIsProposedChangesNothingUntilAnotherPublishesIt() {
    var id = proposed();
    assertThat(enquiry(1)).contains("022-1");

    var view = step(id, "publication", "{\"version\":1}", reviewer).expect(200).json();

    assertThat(view.at("/proposal/status").asString()).isEqualTo("PUBLISHED");
    assertThat(view.at("/proposal/decidedBy").asString()).isEqualTo("公开员");
    assertThat(List.of(enquiry(1), enquiry(2), enquiry(3))).allMatch(text -> text.contains("022-9"));
    assertThat(get("/api/guides/" + region + "-1/versions").json().at("/versions/0/bulk/guides").asInt()).isEqualTo(3);
    assertThat(jdbc.sql("select written_by || ' ' || published_by from writing join guide_version using (code)"
            + " where code = :code and writing.version = 2 and guide_version.version = 3")
        .param("code", region + "-1").query(String.class).single())
        .isEqualTo("keeper-" + region + " reader-" + region);
  }

  @Test
  @DisplayName("四眼原则: who proposed it neither publishes nor returns it")
  void nobodyReviewsHisOwnProposal() {
    var id = proposed();

    step(id, "publication", "{\"version\":1}", keeperOf(region)).expectProblem(403, "own-work");
    step(id, "return", "{\"version\":1,\"reasons\":\"x\"}", keeperOf(region)).expectProblem(403, "own-work");
    assertThat(step(id, "withdrawal", "{\"version\":1}", keeperOf(region)).expect(200).json()
        .at("/proposal/status").asString()).isEqualTo("WITHDRAWN");
    step(id, "publication", "{\"version\":2}", reviewer).expectProblem(409, "proposal-not-in-review");
    assertThat(enquiry(1)).contains("022-1");
  }

  @Test
  void guidesThatChangedMeanwhileAreNamedAndLeftOutOnlyWhenTheReviewerSaysSo() {
    var id = proposed();
    put(region + "-2", "{\"aspects\":{\"enquiry\":\"电话022-1，窗口二\"}}", keeperOf(region)).expect(200);

    var shown = get(id, reviewer).expect(200).json().path("guides");
    var problem = step(id, "publication", "{\"version\":1}", reviewer)
        .expectProblem(409, "guides-changed-meanwhile").json();
    assertThat(enquiry(1)).as("all or none").contains("022-1");
    var view = step(id, "publication", "{\"version\":1,\"leaveOut\":[\"%s-2\"]}".formatted(region), reviewer)
        .expect(200).json();

    assertThat(shown.findValuesAsString("changed")).containsExactly("false", "true", "false");
    assertThat(problem.path("errors").findValuesAsString("field")).containsExactly("versions." + region + "-2");
    assertThat(view.at("/proposal/leftOut").asInt()).isEqualTo(1);
    assertThat(view.path("guides").findValuesAsString("leftOut")).containsExactly("false", "true", "false");
    assertThat(enquiry(2)).contains("022-1");
    assertThat(enquiry(3)).contains("022-9");
  }

  @Test
  void itIsReturnedAsAWholeWithReasons() {
    var id = proposed();

    step(id, "return", "{\"version\":1,\"reasons\":\" \"}", reviewer).expectProblem(400, "invalid-request");
    step(id, "return", "{\"version\":7,\"reasons\":\"x\"}", reviewer).expectProblem(409, "changed-meanwhile");
    var view = step(id, "return", "{\"version\":1,\"reasons\":\"号码有误\"}", reviewer).expect(200).json();

    assertThat(view.at("/proposal/reasons").asString()).isEqualTo("号码有误");
    assertThat(enquiry(1)).contains("022-1");
  }

  @Test
  void badOrdersAreRefusedAndNothingIsProposed() {
    var before = jdbc.sql("select count(*) from bulk_proposal").query(Integer.class).single();
    propose("promisedLimit", "3个工作日", "{\"%s-1\":2}".formatted(region)).expectProblem(409, "guide-not-publishable");
    propose("enquiry", "1", "{\"%s-1\":1}".formatted(region)).expectProblem(409, "guides-changed-meanwhile");
    propose("enquiry", "1", "{}").expectProblem(400, "invalid-request");
    assertThat(jdbc.sql("select count(*) from bulk_proposal").query(Integer.class).single()).isEqualTo(before);
    var id = proposed();

    step(id, "publication", "{\"version\":1,\"leaveOut\":[\"other\"]}", reviewer).expectProblem(400, "invalid-request");
    var all = "{\"version\":1,\"leaveOut\":[\"%1$s-1\",\"%1$s-2\",\"%1$s-3\"]}".formatted(region);
    step(id, "publication", all, reviewer).expectProblem(409, "nothing-left-to-publish");
    step(id, "publication", "{}", reviewer).expectProblem(400, "invalid-request");
    step(999_999, "publication", "{\"version\":1}", reviewer).expectProblem(404, "not-found");
  }

  @Test
  void othersNeitherSeeNorDecideIt() {
    var id = proposed();
    var elsewhere = keeperOf(district());

    get(id, elsewhere).expectProblem(403, "wrong-region");
    step(id, "publication", "{\"version\":1}", elsewhere).expectProblem(403, "wrong-region");
    step(id, "withdrawal", "{\"version\":1}", reviewer).expectProblem(403, "wrong-role");
    assertThat(list(elsewhere)).isEmpty();
    assertThat(list(TestIssuer.officer("o", "他", "OPENNESS_OFFICER@" + region + "/OTHER"))).isEmpty();
    assertThat(list(reviewer)).containsExactly(Long.toString(id));
  }

  @Test
  void ofTwoReviewersOnePublishes() throws Exception {
    var id = proposed();
    Callable<Answer> publication = () -> step(id, "publication", "{\"version\":1}", reviewer);

    try (var threads = Executors.newFixedThreadPool(3)) {
      var statuses = threads.invokeAll(List.of(publication, publication, publication)).stream()
          .map(answer -> answer.resultNow().status()).toList();
      assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 409);
    }
    assertThat(guide(region + "-1").json().path("version").asInt()).isEqualTo(3);
  }

  @Test
  void whatWasProposedStays() {
    var id = proposed();

    assertThatThrownBy(() -> jdbc.sql("update bulk_proposal_change set after = 'x' where proposal = :id")
        .param("id", id).update()).hasStackTraceContaining("stays as it was");
    assertThatThrownBy(() -> jdbc.sql("delete from bulk_proposal where id = :id").param("id", id).update())
        .isInstanceOf(RuntimeException.class);
  }

  private long proposed() {
    var answer = propose("enquiry", "022-9", "{\"%1$s-1\":2,\"%1$s-2\":2,\"%1$s-3\":2}".formatted(region)).expect(201);
    return answer.json().path("id").asLong();
  }

  private Answer propose(String aspect, String text, String versions) {
    var find = aspect.equals("enquiry") ? "\"find\":\"022-1\"," : "";
    return send(request("/api/guides/bulk-edits/proposals", keeperOf(region)).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("""
            {"edit":{"region":"%s","organ":"%s","aspect":"%s",%s"text":"%s"},"versions":%s}"""
            .formatted(region, ORGAN, aspect, find, text, versions))));
  }

  private Answer step(long id, String step, String json, String token) {
    return send(request("/api/guides/bulk-edits/proposals/" + id + "/" + step, token)
        .header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
  }

  private Answer get(long id, String token) {
    return send(request("/api/guides/bulk-edits/proposals/" + id, token).GET());
  }

  private List<String> list(String token) {
    return send(request("/api/guides/bulk-edits/proposals?status=IN_REVIEW", token).GET()).expect(200).json()
        .path("proposals").findValuesAsString("id");
  }

  private String enquiry(int n) {
    return guide(region + "-" + n).json().at("/aspects/18/value").asString();
  }
}
