package io.tongban.catalog.resemblance;

import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.resemblance.model.Traits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The items of a draft that the region's newest published edition does not hold, or holds with another name, other
 * conditions or other materials. Who only shortens a promise proposes nothing, nor who adopts from the tier above what
 * is in force there: the tier that set it up has answered for it.
 */
@Repository
class ProposedItems {

  private static final String SELECT = """
      select i.code, i.version,
      """ + ItemTraits.OF_ITEM + """
      from item i
      left join item old on old.code = i.code and old.edition_id = (
        select id from edition where region = :region and status = 'PUBLISHED' and upper_inf(effective))
      where i.edition_id = :draft
        and (old.code is null or i.digest <> old.digest and (
          i.name, i.main_item,
          jsonb_path_query_array(i.elements, '$.conditions[*].text'),
          jsonb_path_query_array(i.elements, '$.materials[*].name')) is distinct from (
          old.name, old.main_item,
          jsonb_path_query_array(old.elements, '$.conditions[*].text'),
          jsonb_path_query_array(old.elements, '$.materials[*].name')))
        and not exists (
          select from item template join edition e on e.id = template.edition_id
          where template.code = i.template_code and e.effective && tstzrange(:from, null)
            and e.region <> :region and template.name = i.name
            and jsonb_path_query_array(template.elements, '$.conditions[*].text')
              @> jsonb_path_query_array(i.elements, '$.conditions[*].text')
            and jsonb_path_query_array(template.elements, '$.materials[*].name')
              @> jsonb_path_query_array(i.elements, '$.materials[*].name'))
      """;

  private final JdbcClient jdbc;

  ProposedItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Proposed(String code, int version, Traits traits) {}

  private static Proposed proposed(ResultSet row) throws SQLException {
    return new Proposed(row.getString("code"), row.getInt("version"), ItemTraits.of(row));
  }

  /**
   * In the order of their codes.
   *
   * @param from when the draft would take effect
   */
  List<Proposed> of(Draft draft, Instant from, @Nullable String after, int limit) {
    return jdbc.sql(SELECT + "and (cast(:after as text) is null or i.code > :after) order by i.code limit :limit")
        .param("region", draft.region().value())
        .param("draft", draft.id())
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> proposed(row))
        .list();
  }

  /** Empty when the draft holds none of that code, or it proposes nothing. */
  Optional<Proposed> find(Draft draft, Instant from, ItemCode code) {
    return jdbc.sql(SELECT + "and i.code = :code")
        .param("region", draft.region().value())
        .param("draft", draft.id())
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("code", code.value())
        .query((row, n) -> proposed(row))
        .optional();
  }
}
