package io.tongban.guide.search;

import com.sun.management.OperatingSystemMXBean;
import io.tongban.access.RegionCode;
import io.tongban.guide.guide.GuideText;
import io.tongban.guide.guide.Item;
import io.tongban.guide.search.GuideIndex.Question;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the index: {@code SearchBenchmark [guides, default 100000] [threads to fill, default 2] [rounds, default 5]}.
 * The guides are those of the sample and of {@code items.csv}, each in twelve forms (some 4,700 names, as a province has
 * them), spread over 320 regions, each with the sample's text and forty characters of its own. The questions are the
 * judged ones. Times are those of the one asking thread on its core, so that a busy machine does not blur them.
 */
final class SearchBenchmark {

  private static final String[] FORMS = {"", "（新办）", "（变更）", "（延续）", "（注销）", "（补办）", "（变更法定代表人）", "（变更地址）",
      "（市级权限）", "（区级权限）", "（告知承诺）", "（受委托实施）"};
  private static final String[] DISTRICTS = {"和平", "河东", "河西", "南开", "河北", "红桥", "东丽", "西青", "津南", "北辰", "武清", "宝坻",
      "滨海新", "宁河", "静海", "蓟州"};
  private static final Pattern DISTRICT = Pattern.compile("河西区?|西青区?|滨海新区");
  private static final int SLOWEST = 8;

  private SearchBenchmark() {}

  public static void main(String[] args) throws IOException {
    var guides = args.length < 1 ? 100_000 : Integer.parseInt(args[0]);
    var threads = args.length < 2 ? 2 : Integer.parseInt(args[1]);
    var rounds = args.length < 3 ? 5 : Integer.parseInt(args[2]);
    var home = Files.createTempDirectory("guide-search-benchmark-");
    var index = new LuceneGuideIndex(home, new EverydayFile(new ClassPathResource("search/everyday.txt")),
        JsonMapper.builder().build());
    try {
      fill(index, guides, threads);
      System.out.printf("%d guides, index %.0f MB%n", index.size(), bytes(home) / 1e6);
      var questions = Relevance.judged(Relevance.guides()).stream().map(Relevance.Judged::words).toList();
      ask(index, "everywhere, with facets", questions, null, true, rounds);
      ask(index, "everywhere, without", questions, null, false, rounds);
      ask(index, "a district, with facets", questions, new RegionCode("120107"), true, rounds);
      ask(index, "a township, with facets", questions, new RegionCode("120107003"), true, rounds);
      suggest(index, questions);
      update(index);
    } finally {
      index.destroy();
    }
  }

  private static void fill(LuceneGuideIndex index, int guides, int threads) {
    var items = Relevance.guides();
    var random = new Random(1);
    var begun = System.nanoTime();
    var cpu = processCpu();
    try (var filling = new Filling(index, threads)) {
      for (var n = 0; n < guides; n++) {
        filling.accept(guide(items, n, random));
      }
      filling.finish();
    }
    index.compact();
    index.refresh();
    System.out.printf("filled with %d threads in %.0f s, %.0f s on all cores together%n", threads,
        (System.nanoTime() - begun) / 1e9, (processCpu() - cpu) / 1e9);
  }

  static GuideText guide(List<GuideText> items, int n, Random random) {
    var form = items.get(n % items.size());
    var item = form.item();
    var district = 1 + random.nextInt(16);
    var region = item.region().length() == 9 ? "1201%02d%03d".formatted(district, 1 + random.nextInt(20))
        : item.region().endsWith("0000") ? item.region() : "1201%02d".formatted(district);
    var name = item.name() + FORMS[n / items.size() % FORMS.length];
    var organ = DISTRICT.matcher(item.organName()).replaceFirst(DISTRICTS[district - 1] + "区");
    var text = form.text().length() < 500 ? items.get(n % 64).text() : form.text();
    return new GuideText(1, new Item(item.code() + "-" + n, name, item.mainItem(), item.type(), item.typeName(), region,
        item.tier(), organ, organ, item.handling(), 20, "", 10, null, null, null, null),
        text + random.ints(40, 0x4E00, 0x9000).mapToObj(Character::toString).collect(Collectors.joining()));
  }

  private static void ask(LuceneGuideIndex index, String how, List<String> questions, @Nullable RegionCode region,
      boolean counted, int rounds) {
    var times = new LinkedHashMap<String, Long>();
    var all = Stream.<Long>builder();
    for (var round = -1; round < rounds; round++) {
      for (var words : questions) {
        var begun = cpu();
        index.search(new Question(words, region, Map.of(), Set.of(1L), 10, counted));
        var time = cpu() - begun;
        if (round >= 0) {
          all.add(time);
          times.merge(words, time, Math::min);
        }
      }
    }
    var sorted = all.build().sorted().toList();
    System.out.printf("%s: p50 %.1f ms, p99 %.1f ms, max %.1f ms; slowest %s%n", how, at(sorted, 50), at(sorted, 99),
        at(sorted, 100), times.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())).limit(SLOWEST)
            .map(time -> "%s %.1f".formatted(time.getKey(), time.getValue() / 1e6)).collect(Collectors.joining(", ")));
  }

  private static void suggest(LuceneGuideIndex index, List<String> questions) {
    var times = Stream.<Long>builder();
    for (var words : questions) {
      for (var length = 1; length <= words.length(); length++) {
        var begun = cpu();
        index.suggest(words.substring(0, length), Set.of(1L), 10);
        times.add(cpu() - begun);
      }
    }
    var sorted = times.build().sorted().toList();
    System.out.printf("suggestions: p50 %.1f ms, p99 %.1f ms%n", at(sorted, 50), at(sorted, 99));
  }

  private static void update(LuceneGuideIndex index) {
    var guide = guide(Relevance.guides(), 1, new Random(2));
    var begun = System.nanoTime();
    index.put(guide);
    index.refresh();
    System.out.printf("a change shows after %.0f ms%n", (System.nanoTime() - begun) / 1e6);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long processCpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static double at(List<Long> sorted, int percent) {
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
  }

  private static long bytes(Path home) throws IOException {
    try (var files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
