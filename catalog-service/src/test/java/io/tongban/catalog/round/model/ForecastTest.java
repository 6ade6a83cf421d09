package io.tongban.catalog.round.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {

  private static final ItemFacts ONE = item("1", "01", "市场", 20, 4);
  private static final ItemFacts TWO = item("2", "01", "市场", 10, 2);
  private static final ItemFacts THREE = item("3", "9001", "公安", 6, 0);

  @Test
  void what_proposals_name_gives_way_to_what_they_put_in_its_place() {
    var merged = new Consequence(7, ProposalKind.MERGE, List.of(ONE, TWO), List.of(ONE));
    var cancelled = new Consequence(8, ProposalKind.CANCEL, List.of(THREE), List.of());

    var forecast = Forecast.of(List.of(ONE, TWO, THREE), List.of(merged, cancelled));

    assertThat(forecast.after()).containsExactly(ONE);
    assertThat(forecast.byKind()).containsExactly(
        new Forecast.OfKind(ProposalKind.CANCEL, "取消", 1, 1, 1, -1),
        new Forecast.OfKind(ProposalKind.MERGE, "合并", 1, 2, 1, -1));
    assertThat(forecast.byType()).containsExactly(
        new Forecast.OfType("01", 2, 1, 0, 0), new Forecast.OfType("9001", 1, 0, 1, 1));
  }

  @Test
  void transfers_gather_seals_at_one_organ() {
    var there = item("1", "01", "审批局", 20, 4);
    var other = item("3", "9001", "审批局", 6, 0);

    var forecast = Forecast.of(List.of(ONE, TWO, THREE), List.of(
        new Consequence(1, ProposalKind.TRANSFER, List.of(ONE), List.of(there)),
        new Consequence(2, ProposalKind.TRANSFER, List.of(THREE), List.of(other))));

    assertThat(forecast.gathered()).containsExactly(new Forecast.Gathered("审批局", "审批局", 2, 2));
    assertThat(Figures.of(forecast.after()).organs()).isEqualTo(2);
    assertThat(forecast.byOrgan()).contains(
        new Forecast.OfOrgan("公安", "公安", 1, 0, Map.of(ProposalKind.TRANSFER, 1)),
        new Forecast.OfOrgan("审批局", "审批局", 0, 2, Map.of()));
  }

  @Test
  void averages_are_per_item() {
    assertThat(Figures.of(List.of(ONE, TWO, THREE))).isEqualTo(new Figures(3, 2, 2, 2, 1, new BigDecimal("12.00"),
        new BigDecimal("20.00"), new BigDecimal("2.00")));
    assertThat(Figures.of(List.of()).promisedDays()).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @CsvSource({"394, 295, -25.1", "344, 236, -31.4", "3, 3, 0.0", "0, 5, 0.0", "200, 201, 0.5"})
  void a_change_is_so_many_of_a_hundred(int before, int after, BigDecimal percent) {
    assertThat(Figures.percent(before, after)).isEqualTo(percent);
  }

  private static ItemFacts item(String code, String type, String organ, int promised, int materials) {
    return new ItemFacts(code, type, organ, organ, promised, 20, materials);
  }
}
