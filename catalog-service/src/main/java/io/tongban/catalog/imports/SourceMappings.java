package io.tongban.catalog.imports;

import io.tongban.access.RegionCode;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.imports.model.Header;
import io.tongban.catalog.imports.model.Mapping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was once said of a source's columns, so that it need not be said again. */
@Repository
class SourceMappings {

  private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  SourceMappings(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  record Saved(String source, Mapping mapping, Instant savedAt, String savedBy) {}

  /** Keeps the mapping under the name of its source; one of that name before is replaced. */
  void save(RegionCode region, String source, Mapping mapping, List<String> header, Actor by) {
    jdbc.sql("""
            insert into import_mapping (region, source, columns, fingerprint, saved_at, saved_by)
            values (:region, :source, cast(:columns as jsonb), :fingerprint, :at, :by)
            on conflict (region, source) do update set columns = excluded.columns, fingerprint = excluded.fingerprint,
              saved_at = excluded.saved_at, saved_by = excluded.saved_by""")
        .param("region", region.value())
        .param("source", source)
        .param("columns", json.writeValueAsString(mapping.columns()))
        .param("fingerprint", Header.fingerprint(header))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by.name())
        .update();
  }

  Optional<Saved> find(RegionCode region, String source) {
    return jdbc.sql("select * from import_mapping where region = :region and source = :source")
        .param("region", region.value()).param("source", source).query(this::saved).optional();
  }

  /** The newest one that was made for the same header. */
  Optional<Saved> recognised(RegionCode region, List<String> header) {
    return jdbc.sql("""
            select * from import_mapping where region = :region and fingerprint = :fingerprint
            order by saved_at desc limit 1""")
        .param("region", region.value())
        .param("fingerprint", Header.fingerprint(header))
        .query(this::saved)
        .optional();
  }

  List<Saved> of(RegionCode region) {
    return jdbc.sql("select * from import_mapping where region = :region order by source")
        .param("region", region.value()).query(this::saved).list();
  }

  boolean delete(RegionCode region, String source) {
    return jdbc.sql("delete from import_mapping where region = :region and source = :source")
        .param("region", region.value()).param("source", source).update() == 1;
  }

  private Saved saved(ResultSet row, int number) throws SQLException {
    return new Saved(row.getString("source"), new Mapping(json.readValue(row.getString("columns"), COLUMNS)),
        row.getObject("saved_at", OffsetDateTime.class).toInstant(), row.getString("saved_by"));
  }
}
