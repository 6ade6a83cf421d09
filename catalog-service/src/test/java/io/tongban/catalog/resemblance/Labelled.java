package io.tongban.catalog.resemblance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tongban.catalog.resemblance.model.CancelledItems;
import io.tongban.catalog.resemblance.model.Reading;
import io.tongban.catalog.resemblance.model.Scale;
import io.tongban.catalog.resemblance.model.Traits;
import io.tongban.catalog.resemblance.model.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The labelled pairs of {@code src/test/resources/resemblance} and the lists they speak of. */
final class Labelled {

  static final Path DISTRICT = Path.of("../../shared/data/items-district-real.csv");
  static final Reading READING =
      ResemblanceConfiguration.reading(new ClassPathResource("resemblance/wording.txt"));
  private static final Path HERE = Path.of("src/test/resources/resemblance");
  private static final Path SAMPLE = Path.of("../data/sample");

  private Labelled() {}

  /** @param disguise what it is labelled as */
  record Pair(String cancelled, boolean disguise, String kind, Traits proposed) {

    /** The half that weights and threshold were chosen on; all pairs of one cancelled item are in the same. */
    boolean chosenOn() {
      var sum = new CRC32();
      sum.update(cancelled.getBytes(StandardCharsets.UTF_8));
      return sum.getValue() % 2 == 0;
    }
  }

  /** How a decision fares against the labels. */
  record Figures(int hits, int falseAlarms, int misses) {

    static Figures of(List<Pair> pairs, Predicate<Pair> flagged) {
      var counts = pairs.stream().collect(Collectors.partitioningBy(flagged,
          Collectors.partitioningBy(Pair::disguise, Collectors.counting())));
      return new Figures(counts.get(true).get(true).intValue(), counts.get(true).get(false).intValue(),
          counts.get(false).get(true).intValue());
    }

    double precision() {
      return (double) hits / (hits + falseAlarms);
    }

    double recall() {
      return (double) hits / (hits + misses);
    }

    double f1() {
      return 2.0 * hits / (2.0 * hits + falseAlarms + misses);
    }

    @Override
    public String toString() {
      return "precision %.3f, recall %.3f, F1 %.3f (%d found, %d false alarms, %d missed)"
          .formatted(precision(), recall(), f1(), hits, falseAlarms, misses);
    }
  }

  static CancelledItems cancelled(Map<String, Traits> items) {
    return new CancelledItems(items, new Vocabulary(READING, List.copyOf(items.values())), Scale.MEASURED);
  }

  static List<Pair> pairs(String file) {
    return rows(HERE.resolve(file)).stream()
        .map(row -> new Pair(row.getField("cancelled"), row.getField("label").equals("DISGUISE"),
            row.getField("kind"), new Traits(row.getField("name"), null, texts(row.getField("conditions")),
                texts(row.getField("materials")), List.of())))
        .toList();
  }

  /** The real list, with the made-up conditions and materials of some of its items. */
  static Map<String, Traits> district() {
    var content = rows(HERE.resolve("district-content.csv")).stream()
        .collect(Collectors.toMap(row -> row.getField("item_code"), row -> row));
    var items = new LinkedHashMap<String, Traits>();
    for (var row : rows(DISTRICT)) {
      var code = row.getField("item_code");
      var more = content.get(code);
      var main = row.getField("main_item");
      items.put(code, new Traits(row.getField("item_name"), main.equals("未分类") ? null : main,
          more == null ? List.of() : texts(more.getField("conditions")),
          more == null ? List.of() : texts(more.getField("materials")), List.of()));
    }
    return items;
  }

  static Map<String, Traits> sample() {
    var elements = new LinkedHashMap<String, JsonNode>();
    JsonMapper.shared().readTree(SAMPLE.resolve("elements.json").toFile()).forEach(item ->
        elements.put(item.path("code").asString(), item.path("elements")));
    var items = new LinkedHashMap<String, Traits>();
    for (var row : rows(SAMPLE.resolve("items.csv"))) {
      var element = elements.get(row.getField("item_code"));
      items.put(row.getField("item_code"), new Traits(row.getField("item_name"), blank(row.getField("main_item")),
          element.path("conditions").valueStream().map(part -> part.path("text").asString()).toList(),
          element.path("materials").valueStream().map(part -> part.path("name").asString()).toList(), List.of()));
    }
    return items;
  }

  /** By code of the sample and code of the district. */
  static Map<List<String>, String> twoLists() {
    return rows(HERE.resolve("two-lists.csv")).stream().collect(Collectors.toMap(
        row -> List.of(row.getField("sample_code"), row.getField("district_code")), row -> row.getField("label")));
  }

  private static List<NamedCsvRecord> rows(Path file) {
    try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("；"));
  }

  private static @Nullable String blank(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
