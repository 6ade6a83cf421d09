package io.tongban.application.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.application.gate.Knowledge.Span;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeTest {

  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
  private static final Assurance BY = new Assurance(Assurance.Basis.CONFIRMED, "g", MARCH);

  /** Edition 1 from March to April, nothing for a month, edition 2 from May on. */
  private static final Knowledge KNOWN = new Knowledge("c", "g", List.of(
      new Span("120116", MARCH, APRIL, item(1)), new Span("120116", MAY, null, item(2))));

  @ParameterizedTest
  @CsvSource({
      "2026-02-28T23:59:59.999999Z, 0",
      "2026-03-01T00:00:00Z, 1",
      "2026-03-31T23:59:59.999999Z, 1",
      "2026-04-01T00:00:00Z, 0",
      "2026-04-30T23:59:59.999999Z, 0",
      "2026-05-01T00:00:00Z, 2",
      "2036-01-01T00:00:00Z, 2"})
  void anEditionRulesFromItsFirstInstantToTheFirstOfTheNext(Instant at, long edition) {
    var expected = edition == 0 ? new Admission.NotInForce(BY) : new Admission.InForce(item(edition), BY);

    assertThat(KNOWN.answer(at, BY)).isEqualTo(expected);
  }

  private static CataloguedItem item(long edition) {
    return new CataloguedItem(edition, "2026年版", "c", "食品经营许可", "01", "PROMISED", "120116", "DISTRICT", "organ",
        "行政审批局", 10, 20, "行政许可法第四十二条");
  }
}
