package io.tongban.catalog.item;

import io.tongban.access.RegionCode;
import io.tongban.catalog.element.ElementFault;
import io.tongban.catalog.element.Elements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How rows of the table become items. */
@Component
public class ItemRows {

  private static final TypeReference<List<ElementFault>> FAULTS = new TypeReference<>() {};

  private final JsonMapper json;

  ItemRows(JsonMapper json) {
    this.json = json;
  }

  /** The whole rows of items {@code i} in their editions {@code e} under the conditions. */
  static String select(String conditions) {
    return """
        select i.*, e.title edition_title, lower(e.effective) effective_from
        from item i join edition e on e.id = i.edition_id
        where\s""" + conditions;
  }

  EditionItem editionItem(ResultSet row, int number) throws SQLException {
    return new EditionItem(
        row.getLong("edition_id"), row.getString("edition_title"), instant(row, "effective_from"), item(row, number));
  }

  StoredItem storedItem(ResultSet row, int number) throws SQLException {
    return new StoredItem(row.getLong("edition_id"), item(row, number), row.getInt("version"),
        json.readValue(row.getString("faults"), FAULTS), Objects.requireNonNull(instant(row, "edited_at")),
        row.getString("edited_by"));
  }

  /** An item from a row that holds all columns of table {@code item}. */
  public Item item(ResultSet row, int number) throws SQLException {
    var base = row.getString("base_code");
    var template = row.getString("template_code");
    return new Item(
        new ItemCode(row.getString("code")),
        Standing.valueOf(row.getString("standing")),
        row.getString("name"),
        row.getString("main_item"),
        ItemType.of(row.getString("type")).orElseThrow(),
        new RegionCode(row.getString("region")),
        row.getString("organ_code"),
        row.getString("organ_name"),
        Handling.valueOf(row.getString("handling")),
        row.getInt("statutory_limit_days"),
        row.getString("statutory_limit_basis"),
        row.getInt("promised_limit_days"),
        base == null ? null : new BaseCode(base),
        template == null ? null : new ItemCode(template),
        Arrays.stream((String[]) row.getArray("former_codes").getArray()).map(ItemCode::new).toList(),
        json.readValue(row.getString("elements"), Elements.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
