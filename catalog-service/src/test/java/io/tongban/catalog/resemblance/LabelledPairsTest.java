package io.tongban.catalog.resemblance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tongban.catalog.PlainText;
import io.tongban.catalog.resemblance.Labelled.Figures;
import io.tongban.catalog.resemblance.Labelled.Pair;
import io.tongban.catalog.resemblance.model.CancelledItems;
import io.tongban.catalog.resemblance.model.Scale;
import io.tongban.catalog.resemblance.model.Traits;
import io.tongban.catalog.resemblance.model.Vocabulary;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the check finds and what it takes for a disguise by mistake; the figures stand in docs/adr/0008. */
class LabelledPairsTest {

  private static final double THRESHOLD = Scale.MEASURED.threshold();

  @Test
  void on_pairs_it_was_not_fitted_to_nine_of_ten_flags_are_right_and_nine_of_ten_disguises_found() {
    var points = district();

    var held = Figures.of(half(false), pair -> points.apply(pair) >= THRESHOLD);

    System.out.println("District, held out: " + held);
    assertThat(held.precision()).isGreaterThan(0.90);
    assertThat(held.recall()).isGreaterThan(0.88);
    assertThat(held.f1()).isGreaterThan(0.90);
  }

  @Test
  void the_threshold_is_the_best_of_the_half_it_was_chosen_on() {
    var points = district();
    var half = half(true);

    var best = IntStream.rangeClosed(10, 75)
        .mapToDouble(tenths -> Figures.of(half, pair -> points.apply(pair) >= tenths / 10d).f1())
        .max().orElseThrow();
    var shipped = Figures.of(half, pair -> points.apply(pair) >= THRESHOLD);

    System.out.println("District, chosen on: " + shipped);
    assertThat(shipped.f1()).isGreaterThan(best - 0.01);
  }

  @Test
  void on_the_sample_which_it_never_saw_it_fares_nearly_as_well() {
    var cancelled = Labelled.cancelled(Labelled.sample());
    var pairs = Labelled.pairs("sample-pairs.csv");

    var figures = Figures.of(pairs, pair -> points(cancelled, pair) >= THRESHOLD);

    System.out.println("Sample: " + figures);
    assertThat(pairs).hasSizeGreaterThan(100);
    assertThat(figures.precision()).isGreaterThan(0.85);
    assertThat(figures.recall()).isGreaterThan(0.83);
  }

  @Test
  void the_same_items_are_found_in_two_lists_that_nobody_wrote_for_this() {
    assumeDistrict();
    var cancelled = Labelled.cancelled(Labelled.district());
    var labels = Labelled.twoLists();
    var flagged = new ArrayList<List<String>>();
    Labelled.sample().forEach((code, traits) -> cancelled.resembling(named(traits), 1000)
        .forEach(found -> flagged.add(List.of(code, found.cancelled()))));

    var same = labels.values().stream().filter("SAME"::equals).count();
    var found = flagged.stream().filter(pair -> "SAME".equals(labels.get(pair))).count();
    var false_ = flagged.stream().filter(pair -> !labels.containsKey(pair)).count();

    System.out.printf("Two lists: %d of %d found, %d false among some 62,000 pairs%n", found, same, false_);
    assertThat(found).isGreaterThanOrEqualTo(33);
    assertThat(false_).isLessThanOrEqualTo(18);
  }

  @Test
  void few_items_of_a_whole_list_resemble_fifty_others_of_it() {
    assumeDistrict();
    var items = Labelled.district();
    var flagged = new ArrayList<Integer>();
    for (var seed = 1; seed <= 5; seed++) {
      flagged.add(flagged(items, seed));
    }

    var rate = flagged.stream().mapToInt(n -> n).average().orElseThrow() / (items.size() - 50);
    System.out.printf("Whole list: %s of %d flagged, %.1f %%%n", flagged, items.size() - 50, 100 * rate);
    assertThat(rate).isLessThan(0.06);
  }

  @Test
  void no_text_was_copied_from_the_list() {
    assumeDistrict();
    var list = Labelled.district().values().stream()
        .map(item -> plain(item.name())).collect(Collectors.toSet());

    assertThat(Labelled.pairs("district-pairs.csv")).hasSizeGreaterThan(150)
        .noneMatch(pair -> list.contains(plain(pair.proposed().name())));
  }

  private static int flagged(Map<String, Traits> items, int seed) {
    var codes = new ArrayList<>(items.keySet());
    Collections.shuffle(codes, new Random(seed));
    var gone = new LinkedHashMap<String, Traits>();
    codes.subList(0, 50).forEach(code -> gone.put(code, named(items.get(code))));
    var cancelled = new CancelledItems(
        gone, new Vocabulary(Labelled.READING, List.copyOf(items.values())), Scale.MEASURED);
    return (int) codes.subList(50, codes.size()).stream()
        .filter(code -> !cancelled.resembling(named(items.get(code)), 1).isEmpty())
        .count();
  }

  private static Function<Pair, Double> district() {
    assumeDistrict();
    var cancelled = Labelled.cancelled(Labelled.district());
    return pair -> points(cancelled, pair);
  }

  private static List<Pair> half(boolean chosenOn) {
    return Labelled.pairs("district-pairs.csv").stream().filter(pair -> pair.chosenOn() == chosenOn).toList();
  }

  private static double points(CancelledItems cancelled, Pair pair) {
    return cancelled.compared(pair.proposed(), pair.cancelled()).points();
  }

  private static Traits named(Traits item) {
    return new Traits(item.name(), item.mainItem(), List.of(), List.of(), List.of());
  }

  private static String plain(String name) {
    return PlainText.of(name).replaceAll("\\s|\\((?:县级|市级)[^()]*\\)$", "");
  }

  private static void assumeDistrict() {
    assumeTrue(Files.exists(Labelled.DISTRICT), "Skipped: the real list is not at " + Labelled.DISTRICT);
  }
}
