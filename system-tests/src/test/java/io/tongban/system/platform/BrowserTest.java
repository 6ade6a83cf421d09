package io.tongban.system.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The main job by hand of a real browser; the steps stand in {@code browser/journey.mjs}, pictures in {@code target}. */
class BrowserTest {

  @Test
  void anApplicationIsMadeAcceptedReviewedGrantedAndVerified() throws Exception {
    var faults = NodeScripts.run("journey.mjs", 300, RunningPlatform.platform().gateway().toString(),
        RunningPlatform.SAMPLE.toString(), Path.of("target/browser").toAbsolutePath().toString());

    assertThat(faults).as("faults are told above; pictures are in system-tests/target/browser").isZero();
  }
}
