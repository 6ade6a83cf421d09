package io.tongban.catalog.legallimit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every limit of the law that the catalogue knows; it comes with the migrations, as the laws do. */
@Repository
public class LegalLimits {

  private final JdbcClient jdbc;

  LegalLimits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By item type code; a type without an entry has no default. */
  public Map<String, LegalLimit> on(LocalDate day) {
    return jdbc.sql("""
            select type, days, basis, by_analogy, valid_from, valid_to from legal_limit
            where daterange(valid_from, valid_to) @> :day""")
        .param("day", day)
        .query(LegalLimit.class)
        .list().stream()
        .collect(Collectors.toMap(LegalLimit::type, Function.identity()));
  }

  List<LegalLimit> all() {
    return jdbc.sql("""
            select type, days, basis, by_analogy, valid_from, valid_to from legal_limit order by type, valid_from""")
        .query(LegalLimit.class)
        .list();
  }
}
