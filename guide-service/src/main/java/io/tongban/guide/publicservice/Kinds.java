package io.tongban.guide.publicservice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kinds of bodies, by date. */
@Repository
public class Kinds {

  private final JdbcClient jdbc;

  Kinds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param department in charge of bodies of this kind; {@code basis}: by which they publish */
  public record Kind(String code, String title, String titleEn, String department, String basis) {}

  /** In their order. */
  public List<Kind> on(LocalDate day) {
    return jdbc.sql("""
            select code, title, title_en, department, basis from public_service_kind
            where valid_from <= :day and (valid_to is null or valid_to > :day) order by no""")
        .param("day", day)
        .query(Kind.class)
        .list();
  }

  Optional<Kind> find(String code, LocalDate day) {
    return on(day).stream().filter(kind -> kind.code().equals(code)).findFirst();
  }
}
