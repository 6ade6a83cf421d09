package io.tongban.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The vectors by which browser and service are tested alike")
class VectorsTest {

  private static final JsonNode FORMATS = read("formats.json");
  private static final JsonNode FORMS = read("forms.json");

  @Test
  void everyFormatHasVectors() {
    assertThat(FORMATS.propertyNames())
        .containsExactlyInAnyOrderElementsOf(Stream.of(TextFormat.values()).map(TextFormat::key).toList());
  }

  @TestFactory
  Stream<DynamicTest> formatsTakeAndRefuse() {
    return Stream.of(TextFormat.values()).flatMap(format -> Stream.of("takes", "refuses")
        .flatMap(how -> FORMATS.path(format.key()).path(how).valueStream()
            .map(text -> DynamicTest.dynamicTest(format.key() + " " + how + " " + text,
                () -> assertThat(format.takes(text.asString())).isEqualTo(how.equals("takes"))))));
  }

  @Test
  void theirSchemaIsOneAFormMayHave() {
    assertThat(SchemaReview.faults(FORMS.path("schema"))).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> filledFormsHaveTheseFaults() {
    var schema = FormSchema.of(FORMS.path("schema"));
    return FORMS.path("cases").valueStream().map(one -> DynamicTest.dynamicTest(one.path("name").asString(),
        () -> assertThat(told(schema, one.path("filled"))).isEqualTo(
            one.path("faults").valueStream().map(fault -> fault.asString()).toList())));
  }

  private static List<String> told(FormSchema schema, JsonNode filled) {
    return schema.faults(filled).stream().map(fault -> fault.pointer() + " " + fault.code()).sorted().toList();
  }

  private static JsonNode read(String name) {
    try {
      return JsonMapper.shared().readTree(Files.readString(Path.of("vectors", name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
