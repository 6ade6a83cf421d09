package io.tongban.guide.search;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Where and how the index is kept, {@code tongban.guide.search.*}.
 *
 * @param engine {@code lucene}; the only one there is
 * @param directory below which this instance puts its index; what it puts there goes when the instance stops
 * @param sweep pause after which changes are looked for without being notified
 * @param fillThreads how many threads fill the index when it is made anew
 * @param everyday the file of everyday speech; its format stands in its head
 * @param places where service centres are, as lines {@code region,latitude,longitude}
 */
@Validated
@ConfigurationProperties("tongban.guide.search")
record SearchSettings(@NotNull String engine, @NotNull Path directory, @NotNull Duration sweep, @Min(1) int fillThreads,
    @NotNull Resource everyday, @NotNull Resource places) {

  private static final String LUCENE = "lucene";

  /** @throws IllegalArgumentException when another engine is asked for */
  SearchSettings {
    if (!engine.equals(LUCENE)) {
      throw new IllegalArgumentException(("tongban.guide.search.engine is '%s', but this version has only '%s'. "
          + "Another engine has to be written first, as an implementation of GuideIndex (docs/adr/0005); "
          + "until then set it to '%s' or leave it out.").formatted(engine, LUCENE, LUCENE));
    }
  }
}
