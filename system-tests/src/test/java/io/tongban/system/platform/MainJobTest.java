package io.tongban.system.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongban.launcher.demo.CaseWork;
import io.tongban.launcher.demo.DemoCommand;
import io.tongban.launcher.demo.Refusal;
import io.tongban.launcher.demo.Tally;
import io.tongban.launcher.demo.Tally.Count;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The main job over HTTP through the gateway, as {@code ./tongban demo} plays it. */
class MainJobTest {

  private static final String ITEM = "11120116MB0A00026R4000131020001";
  private static final Path REAL_LIST = RunningPlatform.SOURCE.resolve("../shared/data/items-district-real.csv");

  @Test
  void theSampleCityIsPlayedWholeAndSupervisionSeesEveryStep() throws Exception {
    var tally = DemoCommand.playSample(RunningPlatform.platform().gateway(), RunningPlatform.SAMPLE, 7);

    assertThat(tally.of(Count.SUBMITTED)).isEqualTo(7 + 9);
    assertThat(tally.of(Count.GRANTED)).isPositive();
    assertThat(tally.of(Count.LICENCES)).isEqualTo(tally.of(Count.GRANTED));
    assertThat(tally.of(Count.CORRECTED)).isPositive();
    assertThat(tally.of(Count.REFUSED)).isPositive();
    assertThat(tally.of(Count.EVENTS_SEEN)).isEqualTo(tally.steps());
    assertThat(tally.of(Count.WARNINGS)).as("T01, T02").isPositive();
    assertThat(tally.of(Count.YELLOW)).as("T03").isPositive();
    assertThat(tally.of(Count.RED)).as("T01, T04").isGreaterThanOrEqualTo(6);
  }

  @Test
  @DisplayName("目录之外无审批: what the catalogue in force does not hold cannot be applied for")
  void anItemOutsideThePublishedEditionIsRefused() {
    var applicant = RunningPlatform.accounts().as("zhangsan");

    var answer = applicant.send("POST", "/api/cases",
        Map.of("itemCode", "NOT-IN-FORCE", "receivingRegion", "120116013", "materials", List.of()),
        "Idempotency-Key", UUID.randomUUID().toString());

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().path("code").asString()).isEqualTo("item-not-in-force");
  }

  @Test
  void theProgressIsShownToWhoeverKnowsNumberAndLastFour() {
    var accounts = RunningPlatform.accounts();
    var number = work().submit(accounts.as("zhangsan"), ITEM, "120116013");
    var stranger = accounts.anybody();

    assertThat(stranger.get("/api/cases/" + number + "/progress?identifier=002X").path("status").asString())
        .isEqualTo("SUBMITTED");
    assertThatThrownBy(() -> stranger.get("/api/cases/" + number + "/progress?identifier=0000"))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(404));
  }

  @Test
  void aRealDistrictsListIsImportedAndHandled() throws Exception {
    Assumptions.assumeTrue(Files.exists(REAL_LIST), "the real list is not beside this repository");

    var tally = DemoCommand.playList(RunningPlatform.platform().gateway(), RunningPlatform.SAMPLE, REAL_LIST, 3);

    assertThat(tally.of(Count.ROWS_READ)).isEqualTo(973);
    assertThat(tally.of(Count.ROWS_IMPORTED) + tally.of(Count.ROWS_REFUSED)).isEqualTo(973);
    assertThat(tally.of(Count.SUBMITTED)).isEqualTo(3 + 3);
    assertThat(tally.of(Count.RED)).isPositive();
  }

  private static CaseWork work() {
    return new CaseWork(RunningPlatform.accounts(), RunningPlatform.SAMPLE.resolve("materials"), new Tally());
  }
}
