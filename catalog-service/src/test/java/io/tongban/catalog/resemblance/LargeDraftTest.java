package io.tongban.catalog.resemblance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.tongban.catalog.CatalogTest;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.test.context.TestPropertySource;

/** Measures, when asked to: {@code mvn test -Dtest=LargeDraftTest -Dtongban.measure=true}. */
@EnabledIfSystemProperty(named = "tongban.measure", matches = "true")
@TestPropertySource(properties = "tongban.catalog.imports.most-rows=200000")
class LargeDraftTest extends CatalogTest {

  private static final int CANCELLED = 3000;
  private static final int NEW = 100_000;
  private static final String[] ACTS = {"许可新办", "许可变更", "许可延续", "注销登记", "备案", "资格认定", "审批", "年度检查"};

  @Test
  void a_hundred_thousand_new_items_are_compared_with_three_thousand_cancelled_ones() {
    var region = district();
    var first = edition(region, "A", "第一版", CANCELLED);
    publish(first, region, "{}").expect(200);
    var draft = edition(region, "B", "第二版", NEW);

    var flags = timed("first page of flags", () ->
        get("/api/catalog/editions/" + draft + "/resemblances?size=100", keeperOf(region)).expect(200).json());
    timed("one item written", () -> post("/api/catalog/editions/" + draft + "/items", """
        {"code":"%s-N","name":"取水备案","type":"10","region":"%s","organCode":"11120116MB0A00026R","organName":"水务局",
        "handling":"PROMISED","statutoryLimitDays":20,"statutoryLimitBasis":"《中华人民共和国水法》","promisedLimitDays":9}"""
        .formatted(region, region), keeperOf(region)).expect(201));
    timed("publication refused", () -> publish(draft, region, "{}").expectProblem(409, "edition-not-publishable"));
    var keys = jdbc.sql("select count(*) from item where edition_id = ?").param(draft).query(Integer.class).single();

    assertThat(keys).isEqualTo(NEW + 1);
    assertThat(flags.path("items")).isNotEmpty();
  }

  private long edition(String region, String prefix, String title, int rows) {
    var random = new Random(rows);
    var list = new StringBuilder(HEADER);
    for (var n = 0; n < rows; n++) {
      list.append("市场监管局,11120116MB0A00026R,未分类,%s,%s-%s%06d,10,%s\n"
          .formatted(name(random), region, prefix, n, region));
    }
    return imported(region, "list.csv", list.toString().getBytes(StandardCharsets.UTF_8), Map.of("title", title))
        .path("editionId").asLong();
  }

  /** Words from the common characters, so that names are as varied as in a real list. */
  private static String name(Random random) {
    var name = new StringBuilder();
    random.ints(4 + random.nextInt(6), 0, 400).forEach(c -> name.append((char) ('一' + 16 * c)));
    return name + ACTS[random.nextInt(ACTS.length)];
  }

  /** Beside the time that passed, what this process worked: the machine may be busy with other things. */
  private static <T> T timed(String what, Supplier<T> work) {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    var started = System.nanoTime();
    var worked = system.getProcessCpuTime();
    var result = work.get();
    System.out.printf("%s: %.2f s, of which %.2f s at work here%n", what, (System.nanoTime() - started) / 1e9,
        (system.getProcessCpuTime() - worked) / 1e9);
    return result;
  }
}
