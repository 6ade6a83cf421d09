package io.tongban.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.CatalogTest;
import org.junit.jupiter.api.Test;

class ImportTest extends CatalogTest {

  @Test
  void a_list_becomes_a_draft() {
    var region = district();

    var job = imported(region, list(region, 3));

    assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
    assertThat(job.path("read").asInt()).isEqualTo(3);
    assertThat(job.path("imported").asInt()).isEqualTo(3);
    assertThat(job.path("refused").asInt()).isZero();
    assertThat(job.path("encoding").asString()).isEqualTo("UTF-8");
  }
}
