package io.tongban.guide.search;

import io.tongban.access.RegionCode;
import io.tongban.guide.Sample;
import io.tongban.guide.guide.GuideText;
import io.tongban.guide.guide.Item;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the index on guides made from the sample: {@code SearchBenchmark [guides, default 100000]}. Times are those
 * of the one working thread on its core, so that a busy machine does not blur them.
 */
final class SearchBenchmark {

  private static final String[] ASKED = {"开饭店", "食品經營許可", "spjyxk", "shipin", "刻公章", "上班受伤了怎么认定", "养老保险",
      "卖烟需要什么证", "道路运输", "建设工程规划许可证", "失业登记", "老年人优待证", "许可", "滨海新区审批局 卫生许可", "jiehun"};
  private static final int ROUNDS = 200;

  private SearchBenchmark() {}

  public static void main(String[] args) throws IOException {
    var guides = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
    var json = JsonMapper.builder().build();
    var home = Files.createTempDirectory("guide-search-benchmark-");
    var index = new LuceneGuideIndex(new SearchSettings(home, Duration.ofHours(1)), json);
    try {
      fill(index, guides, texts(json));
      System.out.printf("%d guides, index %.1f MB%n", index.size(), bytes(home) / 1e6);
      ask(index, null);
      ask(index, new RegionCode("120116"));
      ask(index, new RegionCode("120116013"));
    } finally {
      index.destroy();
    }
  }

  private static void fill(LuceneGuideIndex index, int guides, Map<String, String> texts) {
    var items = Sample.items(1).stream().map(Item::of).toList();
    var random = new Random(1);
    var begun = cpu();
    for (var n = 0; n < guides; n++) {
      index.put(guide(items.get(n % items.size()), n, texts, random));
    }
    index.refresh();
    var seconds = (cpu() - begun) / 1e9;
    System.out.printf("filled in %.1f s, %.0f guides/s%n", seconds, guides / seconds);
  }

  /** The sample's item again, in one of 300 regions, with words of its own so that no two guides read alike. */
  private static GuideText guide(Item item, int n, Map<String, String> texts, Random random) {
    var own = own(random, 40);
    var region = item.region().length() == 9
        ? "1201%02d%03d".formatted(1 + n % 16, 1 + n % 20)
        : item.region().endsWith("0000") ? item.region() : "1201%02d".formatted(1 + n % 16);
    return new GuideText(1, new Item(item.code() + "-" + n, item.name() + own.substring(0, 4), item.mainItem(),
        item.type(), item.typeName(), region, item.tier(), item.organCode(), item.organName(), item.handling(),
        item.statutoryLimitDays(), item.statutoryLimitBasis(), item.promisedLimitDays(), item.legalBasis(),
        item.serviceObject(), item.fee(), item.resultName()), texts.get(item.code()) + own);
  }

  private static String own(Random random, int length) {
    return random.ints(length, 0x4E00, 0x9000).mapToObj(Character::toString).collect(Collectors.joining());
  }

  private static void ask(LuceneGuideIndex index, @Nullable RegionCode region) {
    for (var warm = 0; warm < ROUNDS / 4; warm++) {
      times(index, region);
    }
    var all = new LinkedHashMap<String, long[]>();
    for (var question : ASKED) {
      all.put(question, new long[ROUNDS]);
    }
    for (var round = 0; round < ROUNDS; round++) {
      for (var time : times(index, region).entrySet()) {
        all.get(time.getKey())[round] = time.getValue();
      }
    }
    var together = all.values().stream().flatMapToLong(Arrays::stream).sorted().toArray();
    System.out.printf("region %s: p50 %.2f ms, p99 %.2f ms%n", region, at(together, 50), at(together, 99));
    all.forEach((question, times) ->
        System.out.printf("  %.2f ms %s%n", at(Arrays.stream(times).sorted().toArray(), 50), question));
  }

  private static Map<String, Long> times(LuceneGuideIndex index, @Nullable RegionCode region) {
    var times = new LinkedHashMap<String, Long>();
    for (var question : ASKED) {
      var begun = cpu();
      index.search(new GuideIndex.Question(question, region, Set.of(1L), 10));
      times.put(question, cpu() - begun);
    }
    return times;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double at(long[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }

  private static Map<String, String> texts(JsonMapper json) {
    return json.readTree(Sample.guides()).valueStream().collect(Collectors.toMap(
        guide -> guide.path("code").asString(),
        guide -> guide.path("aspects").valueStream().map(JsonNode::asString).collect(Collectors.joining("\n"))));
  }

  private static long bytes(Path home) throws IOException {
    try (var files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
