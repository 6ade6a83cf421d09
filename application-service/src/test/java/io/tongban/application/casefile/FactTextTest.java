package io.tongban.application.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.application.casefile.model.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FactTextTest {

  private final FactText text = new FactText(JsonMapper.builder().build());

  @Test
  void logFromBeforeOriginalsWereAskedForIsStillRead() {
    assertThat(text.read("CORRECTED", "{\"materials\":[],\"note\":\"补\"}"))
        .isEqualTo(new Fact.Corrected(List.of(), null, "补", null, null));
  }

  @Test
  void submissionFromBeforeTheCatalogueWasWrittenDownIsStillRead() {
    var read = text.read("SUBMITTED",
        "{\"terms\":null,\"guideVersion\":3,\"materials\":[],\"formDigest\":\"d\",\"note\":null}");

    assertThat(read).isInstanceOfSatisfying(Fact.Submitted.class, submitted ->
        assertThat(submitted.catalogue()).isNull());
  }

  @Test
  void factIsReadAsItWasWritten() {
    var fact = new Fact.Corrected(List.of(), List.of("identity"), null, null, null);

    assertThat(text.read("CORRECTED", text.write(fact))).isEqualTo(fact);
  }
}
