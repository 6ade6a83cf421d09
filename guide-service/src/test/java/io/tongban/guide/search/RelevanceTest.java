package io.tongban.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How good the search is")
class RelevanceTest {

  private static LuceneGuideIndex index;
  private static List<Relevance.Outcome> outcomes;

  @BeforeAll
  static void askAll() {
    var guides = Relevance.guides();
    index = Relevance.index(guides);
    outcomes = Relevance.ask(index, guides);
    Relevance.byKind(outcomes).forEach((kind, figures) -> System.out.printf("%-12s %s%n", kind, figures));
    System.out.println("tuned for    " + half(false));
    System.out.println("held out     " + half(true));
  }

  @AfterAll
  static void close() throws IOException {
    index.destroy();
  }

  @Test
  void questionsThatWereTunedForAreAnsweredWell() {
    assertThat(half(false).ndcg()).isGreaterThan(0.96);
    assertThat(half(false).recall()).isGreaterThan(0.96);
  }

  @Test
  void questionsThatNobodyTunedForAreAnsweredWell() {
    assertThat(half(true).ndcg()).isGreaterThan(0.94);
    assertThat(half(true).recall()).isGreaterThan(0.95);
  }

  private static Relevance.Figures half(boolean heldOut) {
    return Relevance.Figures.of(outcomes.stream().filter(outcome -> outcome.judged().heldOut() == heldOut)
        .collect(Collectors.toList()));
  }
}
