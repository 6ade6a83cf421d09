package io.tongban.guide.guide;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the law says in every guide; it comes with the migrations, as the laws do. */
@Repository
class LegalTexts {

  private final JdbcClient jdbc;

  LegalTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By aspect key, as the law reads on that day. */
  Map<String, String> on(LocalDate day) {
    return jdbc.sql("select aspect, text from legal_text where daterange(valid_from, valid_to) @> :day")
        .param("day", day)
        .query((row, n) -> Map.entry(row.getString("aspect"), row.getString("text")))
        .list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
