package io.tongban.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tongban.catalog.CatalogTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list that a real district publishes, where the machine has it. */
class RealListTest extends CatalogTest {

  private static final Path LIST = Path.of("../../shared/data/items-district-real.csv");
  private static final String REGION = "511602";

  @Test
  void a_real_list_is_taken_in_as_a_whole() throws IOException {
    assumeTrue(Files.exists(LIST), "Skipped: the real list is not at " + LIST);

    var started = System.nanoTime();
    var job = imported(REGION, "items.csv", Files.readAllBytes(LIST), Map.of("title", "真实清单"));
    var seconds = (System.nanoTime() - started) / 1e9;

    assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
    assertThat(job.path("read").asInt()).isEqualTo(973);
    assertThat(job.path("imported").asInt() + job.path("refused").asInt()).isEqualTo(973);
    assertThat(job.path("imported").asInt()).isEqualTo(973);
    var remarks = jdbc.sql("select code, count(*) from import_problem where job_id = :job group by code")
        .param("job", job.path("id").asLong())
        .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
        .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, TreeMap::new));
    assertThat(remarks).containsEntry("backslash", 1).containsKey("organ-code-irregular");
    System.out.printf("Real list: 973 rows, %s, %.2f s%n", remarks, seconds);

    publish(job.path("editionId").asLong(), REGION, "{}").expect(200);
    var found = get("/api/catalog/items?q=" + encoded("食品经营") + "&region=" + REGION, null).expect(200).json();
    assertThat(found.path("total").asInt()).isPositive();
  }
}
