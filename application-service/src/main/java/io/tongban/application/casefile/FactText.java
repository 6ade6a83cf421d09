package io.tongban.application.casefile;

import io.tongban.application.casefile.model.Fact;
import io.tongban.application.casefile.model.Piece;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts as the JSON text that the log keeps, hashes and tells. */
@Component
class FactText {

  private final JsonMapper json;

  FactText(JsonMapper json) {
    this.json = json;
  }

  String write(Fact fact) {
    return json.writeValueAsString(fact);
  }

  Fact read(String type, String details) {
    return json.readValue(details, Fact.Type.valueOf(type).shape());
  }

  /** For other services: without the terms, which they get apart, and without file names, which may name people. */
  Map<String, @Nullable Object> details(Fact fact) {
    Map<String, @Nullable Object> details =
        json.convertValue(fact, new TypeReference<LinkedHashMap<String, @Nullable Object>>() {});
    details.remove("terms");
    switch (fact) {
      case Fact.Submitted submitted -> {
        details.put("materials", keys(submitted.materials()));
        details.put("paperForm", submitted.paperForm() != null);
      }
      case Fact.Corrected corrected -> {
        details.put("materials", keys(corrected.materials()));
        details.put("paperForm", corrected.paperForm() != null);
      }
      default -> { }
    }
    return details;
  }

  private static Object keys(List<Piece> pieces) {
    return pieces.stream().map(Piece::key).distinct().toList();
  }
}
