package io.tongban.catalog.round;

import io.tongban.catalog.round.model.ItemFacts;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of an edition that people apply for, as far as figures need them. */
@Repository
class EditionFacts {

  private final JdbcClient jdbc;

  EditionFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ItemFacts> of(long edition) {
    return jdbc.sql("""
            select code, type, organ_code, organ_name, promised_limit_days promised_days,
              statutory_limit_days statutory_days,
              coalesce(jsonb_array_length(elements -> 'materials'), 0) materials
            from item where edition_id = :edition and standing = 'IMPLEMENTATION' order by code""")
        .param("edition", edition)
        .query(ItemFacts.class)
        .list();
  }
}
