package io.tongban.catalog.resemblance;

import io.tongban.catalog.resemblance.model.Traits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** How items and records are read for comparison. */
final class ItemTraits {

  /** The columns {@link #of} needs, from an item {@code i}; bases as {@code LegalReference.citation()} has them. */
  static final String OF_ITEM = """
      i.name, i.main_item,
      array(select part ->> 'text' from jsonb_array_elements(i.elements -> 'conditions') part) conditions,
      array(select part ->> 'name' from jsonb_array_elements(i.elements -> 'materials') part) materials,
      array(select '《' || (part ->> 'document') || '》' || coalesce(part ->> 'article', '')
        from jsonb_array_elements(i.elements -> 'legalBases') part) legal_bases
      """;

  private ItemTraits() {}

  static Traits of(ResultSet row) throws SQLException {
    return new Traits(row.getString("name"), row.getString("main_item"), texts(row, "conditions"),
        texts(row, "materials"), texts(row, "legal_bases"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
