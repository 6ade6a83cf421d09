package io.tongban.guide.guide;

import io.tongban.guide.guide.model.Content;
import io.tongban.guide.guide.model.Elements;
import io.tongban.guide.guide.model.Writing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@link Listing} from a row of {@link #SELECT}. */
@Component
class ListingRows implements RowMapper<Listing> {

  static final String SELECT = """
      select e.id edition_id, e.effective_from, i.revision, i.facts, i.template, i.elements, s.version public_version, s.stale,
             w.version, w.content, w.against, w.ground, w.written_at,
             t.version t_version, t.content t_content, t.against t_against, t.ground t_ground, t.written_at t_written_at
      from item i
      join edition e on e.id = i.edition_id and i.standing = 'IMPLEMENTATION'
      left join guide_state s on s.code = i.code
      left join lateral (
        select * from writing where writing.code = i.code order by version desc limit 1) w on true
      left join lateral (
        select * from writing where writing.code = i.template order by version desc limit 1) t on true
      """;

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JsonMapper json;

  ListingRows(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Listing mapRow(ResultSet row, int number) throws SQLException {
    return new Listing(
        row.getLong("edition_id"),
        row.getObject("effective_from", OffsetDateTime.class).toInstant(),
        row.getInt("revision"),
        json.readValue(row.getString("facts"), Item.class),
        row.getString("template"),
        elements(row.getString("elements")),
        writing(row, ""),
        writing(row, "t_"),
        row.getObject("public_version", Integer.class),
        stale(row));
  }

  private @Nullable Stale stale(ResultSet row) throws SQLException {
    var stored = row.getString("stale");
    return stored == null ? null : json.readValue(stored, Stale.class);
  }

  private Map<String, String> ground(@Nullable String stored) {
    return stored == null ? Map.of() : json.readValue(stored, TEXTS);
  }

  Elements elements(@Nullable String stored) {
    return stored == null ? Elements.NONE : json.readValue(stored, Elements.class);
  }

  @Nullable Writing writing(ResultSet row, String prefix) throws SQLException {
    var version = row.getInt(prefix + "version");
    return version == 0 ? null : new Writing(
        version,
        json.readValue(row.getString(prefix + "content"), Content.class),
        json.readValue(row.getString(prefix + "against"), TEXTS),
        ground(row.getString(prefix + "ground")),
        row.getObject(prefix + "written_at", OffsetDateTime.class).toInstant());
  }
}
