package io.tongban.guide.guide;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the law says in every guide; it comes with the migrations, as the laws do, so a day is read once. */
@Repository
class LegalTexts {

  private record Texts(LocalDate day, Map<String, String> byAspect) {}

  private final JdbcClient jdbc;
  private volatile @Nullable Texts known;

  LegalTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By aspect key, as the law reads on that day. */
  Map<String, String> on(LocalDate day) {
    var read = known;
    if (read == null || !read.day().equals(day)) {
      read = new Texts(day, read(day));
      known = read;
    }
    return read.byAspect();
  }

  private Map<String, String> read(LocalDate day) {
    return jdbc.sql("select aspect, text from legal_text where daterange(valid_from, valid_to) @> :day")
        .param("day", day)
        .query((row, n) -> Map.entry(row.getString("aspect"), row.getString("text")))
        .list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
