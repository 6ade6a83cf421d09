package io.tongban.guide.imports;

import io.tongban.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.ObjIntConsumer;
import org.springframework.core.io.InputStreamSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An uploaded JSON array, read one element at a time. */
final class GuideList {

  private final InputStreamSource file;
  private final JsonMapper json;

  private GuideList(InputStreamSource file, JsonMapper json) {
    this.file = file;
    this.json = json;
  }

  /**
   * Reads the file once to its end, so that a broken one is refused before anything is written.
   *
   * @throws Problem 400 when it is no JSON array in UTF-8
   */
  static GuideList of(InputStreamSource file, JsonMapper json) throws IOException {
    try (var in = file.getInputStream(); var parser = open(in, json)) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        parser.skipChildren();
      }
      if (parser.nextToken() != null) {
        throw broken(parser);
      }
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw new Problem(400, "not-a-guide-list", e).field("file")
          .args(at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
    }
    return new GuideList(file, json);
  }

  /** @param reader takes each element and its number, from 0 */
  void forEach(ObjIntConsumer<JsonNode> reader) throws IOException {
    var elements = json.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    try (var in = file.getInputStream(); var parser = open(in, json)) {
      for (var n = 0; parser.nextToken() != JsonToken.END_ARRAY; n++) {
        reader.accept(elements.<JsonNode>readValue(parser), n);
      }
    }
  }

  private static JsonParser open(InputStream in, JsonMapper json) {
    var parser = json.createParser(in);
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      throw broken(parser);
    }
    return parser;
  }

  private static Problem broken(JsonParser parser) {
    var at = parser.currentTokenLocation();
    return new Problem(400, "not-a-guide-list").field("file").args(at.getLineNr(), at.getColumnNr());
  }
}
