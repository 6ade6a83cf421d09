package io.tongban.guide.guide;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The guides in force, a row each, and the versions that were ever published. */
@Repository
class States {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  States(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @param digest of what it says, to see whether it says the same
   * @param nextLook the day on which it is to be looked at though nothing happened; null for none
   */
  record State(String code, int version, String digest, String name, String region, String organCode,
      String organName, int aspects, List<String> missing, int written, @Nullable Stale stale,
      @Nullable Lacking lacking, @Nullable LocalDate nextLook) {}

  /**
   * @param snapshot of the guide as it reads
   * @param bulk the change it has in common with others, as JSON; null when it was published by itself
   * @param news whether who follows editions and writings would not see it
   */
  record Version(String code, int version, long edition, String cause, @Nullable String by, String snapshot,
      @Nullable String bulk, boolean news) {}

  Map<String, State> of(Collection<String> codes) {
    return jdbc.sql("select * from guide_state where code = any(:codes)")
        .param("codes", codes.toArray(String[]::new))
        .query(this::state)
        .list().stream()
        .collect(Collectors.toMap(State::code, Function.identity()));
  }

  /** @param edition that was in force when it was published */
  record Newest(String code, int version, long edition) {}

  /** The newest version of each code that ever had one. */
  Map<String, Newest> newestVersions(Collection<String> codes) {
    return jdbc.sql("""
            select distinct on (code) code, version, edition_id edition from guide_version where code = any(:codes)
            order by code, version desc""")
        .param("codes", codes.toArray(String[]::new))
        .query(Newest.class)
        .list().stream()
        .collect(Collectors.toMap(Newest::code, Function.identity()));
  }

  void publish(Collection<Version> versions, OffsetDateTime at) {
    if (versions.isEmpty()) {
      return;
    }
    jdbc.sql("""
            insert into guide_version (code, version, edition_id, cause, published_at, published_by, snapshot,
                                       bulk, position)
            select code, version, edition, cause, :at, by, cast(snapshot as jsonb), cast(bulk as jsonb),
                   case when news then nextval('change_position') end
            from unnest(cast(:codes as text[]), cast(:versions as integer[]), cast(:editions as bigint[]),
                        cast(:causes as text[]), cast(:by as text[]), cast(:snapshots as text[]),
                        cast(:bulk as text[]), cast(:news as boolean[]))
              v (code, version, edition, cause, by, snapshot, bulk, news)""")
        .param("at", at)
        .param("codes", versions.stream().map(Version::code).toArray(String[]::new))
        .param("versions", versions.stream().map(Version::version).toArray(Integer[]::new))
        .param("editions", versions.stream().map(Version::edition).toArray(Long[]::new))
        .param("causes", versions.stream().map(Version::cause).toArray(String[]::new))
        .param("by", versions.stream().map(Version::by).toArray(String[]::new))
        .param("bulk", versions.stream().map(Version::bulk).toArray(String[]::new))
        .param("news", versions.stream().map(Version::news).toArray(Boolean[]::new))
        .param("snapshots", versions.stream().map(Version::snapshot).toArray(String[]::new))
        .update();
  }

  void save(Collection<State> states) {
    if (states.isEmpty()) {
      return;
    }
    jdbc.sql("""
            insert into guide_state (code, version, digest, name, region, organ_code, organ_name, aspects, missing,
                                     written, stale, stale_since, lacking, next_look)
            select code, version, digest, name, region, "organCode", "organName", aspects,
                   array(select jsonb_array_elements_text(missing)), written, nullif(stale, 'null'),
                   cast(stale ->> 'since' as date), nullif(lacking, 'null'), "nextLook"
            from jsonb_to_recordset(cast(:states as jsonb))
              s (code text, version integer, digest text, name text, region text, "organCode" text, "organName" text,
                 aspects integer, missing jsonb, written integer, stale jsonb, lacking jsonb, "nextLook" date)
            on conflict (code) do update
              set version = excluded.version, digest = excluded.digest, name = excluded.name,
                  region = excluded.region, organ_code = excluded.organ_code, organ_name = excluded.organ_name,
                  aspects = excluded.aspects, missing = excluded.missing, written = excluded.written,
                  stale = excluded.stale, stale_since = excluded.stale_since, lacking = excluded.lacking,
                  next_look = excluded.next_look""")
        .param("states", json.writeValueAsString(states))
        .update();
  }

  void remove(Collection<String> codes) {
    if (!codes.isEmpty()) {
      jdbc.sql("delete from guide_state where code = any(:codes)")
          .param("codes", codes.toArray(String[]::new))
          .update();
    }
  }

  /** Events of one guide keep their order by it, also when the item goes and comes again. */
  long nextNews() {
    return jdbc.sql("select nextval('guide_news')").query(Long.class).single();
  }

  void queueAdopters(String template) {
    jdbc.sql("""
            insert into unsettled (code, cause)
            select distinct code, 'TEMPLATE' from item where template = :template order by code
            on conflict do nothing""")
        .param("template", template)
        .update();
  }

  private State state(ResultSet row, int number) throws SQLException {
    var stale = row.getString("stale");
    var lacking = row.getString("lacking");
    return new State(row.getString("code"), row.getInt("version"), row.getString("digest"), row.getString("name"),
        row.getString("region"), row.getString("organ_code"), row.getString("organ_name"), row.getInt("aspects"),
        List.of((String[]) row.getArray("missing").getArray()), row.getInt("written"),
        stale == null ? null : json.readValue(stale, Stale.class),
        lacking == null ? null : json.readValue(lacking, Lacking.class), row.getObject("next_look", LocalDate.class));
  }
}
