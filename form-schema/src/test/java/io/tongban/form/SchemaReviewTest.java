package io.tongban.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Which schemas a form may have")
class SchemaReviewTest {

  private static final String FIELD = "'a':{'title':'甲','x-purpose':'核对','type':'string','maxLength':10}";
  private static final String FORM = "{'type':'object','additionalProperties':false,'properties':{%s}}";

  @ParameterizedTest(name = "{1} {2}")
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "'a':{'title':'甲','type':'string','maxLength':10} | /properties/a/x-purpose | schema-no-purpose",
      "'a':{'x-purpose':'核对','type':'string','maxLength':10} | /properties/a/title | schema-no-title",
      "'a':{'title':'甲','x-purpose':'核对','type':'string'} | /properties/a/maxLength | schema-text-unbounded",
      "'a':{'title':'甲','x-purpose':'核对','type':'string','maxLength':6000}"
          + "| /properties/a/maxLength | schema-text-unbounded",
      "'a':{'title':'甲','x-purpose':'核对','type':'string','format':'uri'} | /properties/a/format | schema-format",
      "'a':{'title':'甲','x-purpose':'核对','type':'null'} | /properties/a/type | schema-type",
      "'a':{'title':'甲','x-purpose':'核对'} | /properties/a/type | schema-type",
      "'a':{'title':'甲','x-purpose':'核对','$ref':'https://example.org/s'} | /properties/a/$ref | schema-ref-remote",
      "'a':{'title':'甲','x-purpose':'核对','$ref':'other.json#/a'} | /properties/a/$ref | schema-ref-remote",
      "'a':{'title':'甲','x-purpose':'核对','$ref':'#/$defs/none'} | /properties/a/$ref | schema-ref-unknown",
      "'a':{'title':'甲','x-purpose':'核对','$ref':'#'} | /properties/a/$ref | schema-ref-unknown",
      "'a':{'title':'甲','x-purpose':'核对','type':'string','maxLength':9,'not':{}} | /properties/a/not | schema-keyword",
      "'a':{'title':'甲','x-purpose':'核对','type':'array','uniqueItems':true,'items':{'type':'string'}}"
          + "| /properties/a/items | schema-list",
      "'a':{'title':'甲','type':'object','additionalProperties':false,'properties':{'b':{'title':'乙','type':'object'}}}"
          + "| /properties/a/properties/b/type | schema-type",
      "'a':{'title':'甲','type':'object','properties':{" + FIELD + "}}"
          + "| /properties/a/additionalProperties | schema-open",
      " | /properties | schema-empty",
      "'a':{'title':'甲','x-purpose':'核对','type':'string','maxLength':-1} | /properties/a/maxLength | schema-invalid"})
  void whatIsWrongIsNamedByItsPlace(String properties, String pointer, String code) {
    assertThat(faults(FORM.formatted(properties == null ? "" : properties))).contains(pointer + " " + code);
  }

  @Test
  void aSoundFormHasNoFault() {
    assertThat(faults(FORM.formatted(FIELD))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "[] |  schema-not-object",
      "{'type':'string'} | /type schema-not-object",
      "{'$schema':'http://json-schema.org/draft-07/schema#','type':'object','additionalProperties':false,"
          + "'properties':{" + FIELD + "}} | /$schema schema-dialect",
      "{'type':'object','properties':{" + FIELD + "}} | /additionalProperties schema-open",
      "{'type':'object','additionalProperties':false,'properties':{" + FIELD + "},'required':['b']}"
          + "| /required/0 schema-unknown-field",
      "{'type':'object','additionalProperties':false,'properties':{" + FIELD + "},'$defs':{'d':{'$ref':'#/$defs/d'}}}"
          + "| /$defs/d/$ref schema-ref-nested"})
  void theWholeIsLookedAtToo(String schema, String fault) {
    assertThat(faults(schema)).contains(fault.startsWith("/") ? fault : " " + fault.strip());
  }

  @Test
  void moreThanTwoHundredFieldsAreRefused() {
    var many = IntStream.range(0, 201).mapToObj(n -> FIELD.replace("'a'", "'f" + n + "'"))
        .collect(Collectors.joining(","));

    assertThat(faults(FORM.formatted(many))).containsExactly("/properties schema-too-many-fields");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', value = {
      "^(a+)+$ ~ pattern-unbounded", "^a*$ ~ pattern-unbounded", "^a{2,}$ ~ pattern-unbounded",
      "^(a{1,9}){1,9}$ ~ pattern-nested", "^(a|ab){1,50}$ ~ pattern-nested", "^(a?){50}$ ~ pattern-nested",
      "^a{1,9}?$ ~ pattern-nested", "^a{201}$ ~ pattern-too-complex",
      "^a{0,9}a{0,9}a{0,9}a{0,9}$ ~ pattern-too-complex", "^(?=a)b$ ~ pattern-unsupported",
      "^(a)\\1$ ~ pattern-unsupported", "^\\p{L}$ ~ pattern-unsupported", "^\\s$ ~ pattern-unsupported",
      "^[a$ ~ pattern-unsupported", "^a)$ ~ pattern-unsupported", "^[z-a]$ ~ pattern-unsupported",
      "^[a&&b]$ ~ pattern-unsupported", "abc ~ pattern-unanchored", "^a|b$ ~ pattern-unanchored"})
  @DisplayName("A pattern that a text could keep busy for ever is refused")
  void unboundedPatternsAreRefused(String pattern, String code) {
    assertThat(BoundedPattern.fault(pattern)).hasValue(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "^\\d{6}$", "^[A-Z]{1,3}-\\d{2,4}(?:号)?$", "^(?:甲|乙)\\d{0,200}$",
      "^津〔\\d{4}〕\\d{1,5}号$", "^[\\w.-]{1,64}$"})
  void boundedPatternsAreTaken(String pattern) {
    assertThat(BoundedPattern.fault(pattern)).isEmpty();
  }

  private static List<String> faults(String schema) {
    return SchemaReview.faults(JsonMapper.shared().readTree(schema.replace('\'', '"'))).stream()
        .map(fault -> fault.pointer() + " " + fault.code()).toList();
  }
}
