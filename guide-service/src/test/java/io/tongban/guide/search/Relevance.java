package io.tongban.guide.search;

import io.tongban.guide.Sample;
import io.tongban.guide.guide.GuideText;
import io.tongban.guide.guide.Item;
import io.tongban.guide.search.GuideIndex.Hit;
import io.tongban.guide.search.GuideIndex.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The judged questions of {@code relevance.tsv}, asked of the sample and the items of {@code items.csv} together. */
final class Relevance {

  private static final int RANKS = 10;
  private static final int RECALLED = 5;
  /** From this grade on an item has to be found among the first five. */
  private static final int GOOD = 2;

  /** @param grades of the items as they stand in the list */
  record Judged(String kind, String words, Map<String, Integer> grades) {

    boolean heldOut() {
      var crc = new CRC32();
      crc.update(words.getBytes(StandardCharsets.UTF_8));
      return crc.getValue() % 2 == 1;
    }
  }

  /** @param found codes of the first ten */
  record Outcome(Judged judged, List<String> found) {

    double ndcg() {
      var ideal = judged.grades().values().stream().sorted(Comparator.reverseOrder()).limit(RANKS).toList();
      return gain(found.stream().map(code -> judged.grades().getOrDefault(code, 0)).toList()) / gain(ideal);
    }

    /** Of the good answers, or of five of them when there are more, the share among the first five. */
    double recall() {
      var good = judged.grades().entrySet().stream().filter(grade -> grade.getValue() >= GOOD).map(Map.Entry::getKey)
          .collect(Collectors.toSet());
      var seen = found.stream().limit(RECALLED).filter(good::contains).count();
      return (double) seen / Math.min(RECALLED, good.size());
    }

    private static double gain(List<Integer> grades) {
      return IntStream.range(0, grades.size())
          .mapToDouble(n -> (Math.pow(2, grades.get(n)) - 1) * Math.log(2) / Math.log(n + 2)).sum();
    }
  }

  record Figures(int questions, double ndcg, double recall) {

    static Figures of(List<Outcome> outcomes) {
      return new Figures(outcomes.size(),
          outcomes.stream().mapToDouble(Outcome::ndcg).average().orElse(1),
          outcomes.stream().mapToDouble(Outcome::recall).average().orElse(1));
    }

    @Override
    public String toString() {
      return "%d questions, nDCG@10 %.3f, recall@5 %.3f".formatted(questions, ndcg, recall);
    }
  }

  private Relevance() {}

  static LuceneGuideIndex index(List<GuideText> guides) {
    try {
      var home = Files.createTempDirectory("guide-relevance-");
      var index = new LuceneGuideIndex(home,
          new EverydayFile(new ClassPathResource("search/everyday.txt")), JsonMapper.builder().build());
      guides.forEach(index::put);
      index.refresh();
      return index;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<GuideText> guides() {
    return Stream.concat(sample().stream(), listed().stream()).toList();
  }

  static List<Outcome> ask(GuideIndex index, List<GuideText> guides) {
    return judged(guides).stream()
        .map(one -> new Outcome(one, search(index, one.words()).stream().map(Hit::code).toList()))
        .toList();
  }

  static Map<String, Figures> byKind(List<Outcome> outcomes) {
    return outcomes.stream().collect(Collectors.groupingBy(outcome -> outcome.judged().kind(), TreeMap::new,
        Collectors.collectingAndThen(Collectors.toList(), Figures::of)));
  }

  static List<Hit> search(GuideIndex index, String words) {
    return index.search(new Question(words, null, Map.of(), Set.of(1L), RANKS, false)).hits();
  }

  static List<Judged> judged(List<GuideText> guides) {
    return lines("search/relevance.tsv").map(line -> judged(line.split("\t"), guides)).toList();
  }

  private static Judged judged(String[] cells, List<GuideText> guides) {
    var grades = new LinkedHashMap<String, Integer>();
    for (var judgement : cells[2].split(" ")) {
      var equals = judgement.lastIndexOf('=');
      var found = guides.stream().map(GuideText::item).filter(item -> meant(judgement.substring(0, equals), item))
          .toList();
      if (found.isEmpty()) {
        throw new IllegalStateException("No item is called " + judgement);
      }
      found.forEach(item -> grades.put(item.code(), Integer.valueOf(judgement.substring(equals + 1))));
    }
    return new Judged(cells[0], cells[1], grades);
  }

  private static boolean meant(String described, Item item) {
    var name = described.split("@")[0];
    var organ = described.contains("@") ? described.split("@")[1] : "";
    return item.organName().contains(organ) && (name.endsWith("*")
        ? item.name().startsWith(name.substring(0, name.length() - 1))
        : item.name().equals(name));
  }

  /** What is written for an item, and what it consists of. */
  private static List<GuideText> sample() {
    Map<String, String> written = JsonMapper.shared().readTree(Sample.guides()).valueStream().collect(Collectors.toMap(
        guide -> guide.path("code").asString(), guide -> texts(guide.path("aspects"))));
    var elements = Sample.elements();
    return Sample.items(1).stream().map(Item::of)
        .map(item -> new GuideText(1, item, String.join("\n", item.name(), written.getOrDefault(item.code(), ""),
            texts(elements.get(item.code()).path("conditions")), texts(elements.get(item.code()).path("materials")))))
        .toList();
  }

  private static String texts(JsonNode node) {
    return node.isContainer()
        ? node.valueStream().map(Relevance::texts).collect(Collectors.joining("\n"))
        : node.asString("");
  }

  private static List<GuideText> listed() {
    var guides = new ArrayList<GuideText>();
    lines("search/items.csv").skip(1).map(line -> line.split(",", -1)).forEach(cells -> guides.add(
        guide("listed-" + guides.size(), cells[0], cells[1].isEmpty() ? null : cells[1], cells[2], cells[3],
            cells[4])));
    return guides;
  }

  static GuideText guide(String code, String name, String main, String type, String organ, String region) {
    var item = new Item(code, name, main, type, "行政许可", region,
        region.length() == 9 ? "TOWNSHIP" : region.endsWith("0000") ? "CITY" : "DISTRICT", organ, organ, "PROMISED", 20,
        "", 10, null, null, "不收费", null);
    return new GuideText(1, item, name + "\n" + main + "\n" + organ);
  }

  private static Stream<String> lines(String file) {
    try {
      return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
