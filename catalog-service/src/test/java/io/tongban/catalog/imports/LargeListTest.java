package io.tongban.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.CatalogTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Measures, when asked to: {@code mvn test -Dtest=LargeListTest -Dtongban.measure=true}. */
@EnabledIfSystemProperty(named = "tongban.measure", matches = "true")
@TestPropertySource(properties = "tongban.catalog.imports.most-rows=200000")
class LargeListTest extends CatalogTest {

  private static final int ROWS = 100_000;
  private static final String ALL = HEADER.strip() + ",handling,statutory_limit_days,statutory_limit_basis,promised_limit_days,legal_basis,service_object,fee,"
      + "result_name,needs,visits,ways,conditions,materials\n";

  @Test
  void a_hundred_thousand_rows_are_taken_in_within_a_minute() throws IOException {
    var csv = district();
    var book = district();

    measured("CSV", () -> imported(csv, "list.csv", full(csv).getBytes(StandardCharsets.UTF_8), Map.of()));
    var file = workbook(full(book));
    var job = measured("XLSX", () -> imported(book, "list.xlsx", file, Map.of()));
    timed("publish", () -> publish(job.path("editionId").asLong(), book, "{}").expect(200));
    for (var question : new String[] {"q=" + encoded("食品经营"), "q=spjyxk", "q=" + encoded("許可"), "q=" + encoded("证"), "region=" + book, "page=3000"}) {
      timed(question, () -> get("/api/catalog/items?" + question, null).expect(200));
      timed(question, () -> get("/api/catalog/items?" + question, null).expect(200));
    }
    timed("facets", () -> get("/api/catalog/items/facets?region=" + book, null).expect(200));
    timed("facets of words", () -> get("/api/catalog/items/facets?q=" + encoded("食品经营"), null).expect(200));
    timed("statistics", () -> get("/api/catalog/statistics?region=" + book, null).expect(200));
    for (var kind : new String[] {"export.xlsx", "export.json"}) {
      measuredHeap(kind, () -> downloaded("/api/catalog/editions/" + job.path("editionId").asLong() + "/" + kind));
    }
    measuredHeap("open data CSV", () -> downloaded("/api/catalog/open-data/items.csv?region=" + book));
    var thousand = published(district(), 1000);
    measuredHeap("PDF of 1000", () -> downloaded("/api/catalog/editions/" + thousand + "/export.pdf"));
  }

  private static JsonNode measured(String what, Supplier<JsonNode> importing) {
    var job = measuredHeap(what, importing);
    assertThat(job.path("imported").asInt()).as(job.toString()).isEqualTo(ROWS);
    return job;
  }

  private static <T> T measuredHeap(String what, Supplier<T> work) {
    var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP).toList();
    System.gc();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    var result = timed(what, work);
    var peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    System.out.printf("%s: heap at most %d of %d MB, broker and test included%n", what, peak,
        Runtime.getRuntime().maxMemory() >> 20);
    return result;
  }

  private long downloaded(String path) {
    try {
      var file = HttpClient.newHttpClient().send(request(path, null).build(), BodyHandlers.ofInputStream());
      try (var in = file.body()) {
        assertThat(file.statusCode()).isEqualTo(200);
        var bytes = in.transferTo(OutputStream.nullOutputStream());
        System.out.printf("%s: %d KB%n", path, bytes >> 10);
        return bytes;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static <T> T timed(String what, Supplier<T> work) {
    var started = System.nanoTime();
    var worked = worked();
    var result = work.get();
    System.out.printf("%s: %.2f s, processor time of this process %.2f s%n", what, (System.nanoTime() - started) / 1e9,
        worked().minus(worked).toMillis() / 1e3);
    return result;
  }

  private static String full(String region) {
    var list = new StringBuilder(ALL);
    var acts = new String[] {"食品经营", "医疗机构", "道路运输", "建设工程", "排水", "户外广告", "校车使用", "取水", "临时占用"};
    var ends = new String[] {"许可新办", "许可变更", "许可延续", "注销登记", "备案", "资格认定"};
    for (var n = 0; n < ROWS; n++) {
      list.append("第%d市场监督管理局,11120116MB0A00026R,%s管理,%s%s（第%d项）,%s-%031d,1,%s,PROMISED,20,《行政许可法》第四十二条,%d,"
          .formatted(n % 50, acts[n % 9], acts[n % 9], ends[n % 6], n, region, n, region, 1 + n % 20))
          .append("《中华人民共和国食品安全法》第三十五条；《食品经营许可和备案管理办法》第四条,自然人、企业法人、事业法人,不收费,许可证,投资、其他,1,网上办理,"
              + "有固定场所（依据：《中华人民共和国食品安全法》第三十三条）,申请书（原件1份）（依据：《中华人民共和国食品安全法》第三十五条）\n");
    }
    return list.toString();
  }

  /** Processor time of this process, test and broker included, PostgreSQL not: it counts also on a busy machine. */
  private static Duration worked() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private static byte[] workbook(String csv) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("清单");
      var lines = csv.lines().iterator();
      for (var row = 0; lines.hasNext(); row++) {
        var cells = lines.next().split(",");
        for (var column = 0; column < cells.length; column++) {
          sheet.inlineString(row, column, cells[column]);
        }
        if (row % 1000 == 0) {
          sheet.flush();
        }
      }
    }
    return bytes.toByteArray();
  }
}
