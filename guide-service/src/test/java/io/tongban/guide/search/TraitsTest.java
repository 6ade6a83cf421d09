package io.tongban.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.guide.GuideText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What the item's elements add to finding it")
class TraitsTest {

  @ParameterizedTest
  @CsvSource({"true, ONLINE", "false, COUNTER"})
  void aWayOfHandlingIsAChannel(boolean online, String channel) {
    assertThat(Traits.of(guide("a", List.of(), online)).channels()).containsExactly(channel);
  }

  @Test
  void whatTheCatalogueDoesNotSayIsNoTrait() {
    assertThat(Traits.of(guide("a", List.of(), null))).isEqualTo(new Traits(List.of(), List.of()));
  }

  @Test
  void needsAndChannelsAreCountedAndChosenBy() throws IOException {
    var index = Relevance.index(List.of(
        guide("a", List.of("ESTABLISHMENT", "INVESTMENT"), true),
        guide("b", List.of("ESTABLISHMENT"), false),
        guide("c", List.of(), null)));
    try {
      var all = ask(index, Map.of());
      assertThat(all.facets().get(Facet.NEED)).containsExactly(
          new GuideIndex.Count("ESTABLISHMENT", null, 2), new GuideIndex.Count("INVESTMENT", null, 1));
      assertThat(all.facets().get(Facet.CHANNEL)).containsExactly(
          new GuideIndex.Count("COUNTER", null, 1), new GuideIndex.Count("ONLINE", null, 1));

      var chosen = ask(index, Map.of(Facet.NEED, Set.of("ESTABLISHMENT"), Facet.CHANNEL, Set.of("ONLINE")));
      assertThat(chosen.hits()).extracting(GuideIndex.Hit::code).containsExactly("a");
    } finally {
      index.destroy();
    }
  }

  private static GuideIndex.Hits ask(GuideIndex index, Map<Facet, Set<String>> only) {
    return index.search(new GuideIndex.Question("琴瑟校准", null, only, Set.of(1L), 10, true));
  }

  private static GuideText guide(String code, List<String> needs, @Nullable Boolean online) {
    var plain = Relevance.guide(code, "琴瑟校准登记", null, "01", "行政审批局", "120116");
    return new GuideText(1, plain.item(), needs, online, plain.text());
  }
}
