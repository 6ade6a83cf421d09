package io.tongban.catalog.imports;

import io.tongban.catalog.imports.model.Mapping;
import io.tongban.problem.Problem;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a mapping that comes as a field of a form. */
@Component
class UploadedMapping {

  private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {};

  private final JsonMapper json;

  UploadedMapping(JsonMapper json) {
    this.json = json;
  }

  /**
   * @param text a JSON object from header cells to the keys of columns; null for none
   * @throws Problem 400 when it is none, or names a column that there is not
   */
  @Nullable Mapping read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      var columns = new HashMap<String, String>();
      json.readValue(text, COLUMNS).forEach((cell, key) -> columns.put(cell.strip(), key == null ? "" : key));
      var mapping = new Mapping(columns);
      var unknown = mapping.unknownKeys();
      if (!unknown.isEmpty()) {
        throw new Problem(400, "mapping-column-unknown").field("mapping").args(String.join("、", unknown));
      }
      return mapping;
    } catch (JacksonException e) {
      throw new Problem(400, "invalid-value", e).field("mapping").args("mapping");
    }
  }
}
