package io.tongban.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormFieldTest {

  private static final JsonNode SCHEMA = JsonMapper.shared().readTree("""
      {"type":"object","additionalProperties":false,"required":["code","place"],
       "$defs":{"phone":{"type":"string","format":"mobile-phone"}},
       "properties":{
         "code":{"title":"代码","x-title-en":"Code","type":"string","format":"credit-code","x-purpose":"核对"},
         "place":{"title":"场所","type":"object","additionalProperties":false,"required":["a/b"],"properties":{
           "a/b":{"title":"面积","type":"integer","x-purpose":"核定","x-material":"plan"},
           "phone":{"title":"电话","$ref":"#/$defs/phone","x-purpose":"通知"}}},
         "agent":{"title":"代理人","type":"object","additionalProperties":false,"required":["name"],"properties":{
           "name":{"title":"姓名","type":"string","maxLength":60,"x-purpose":"核对"}}}}}""");

  @Test
  void fieldsStandInTheOrderOfTheForm() {
    assertThat(FormField.of(SCHEMA)).extracting(FormField::title).containsExactly("代码", "面积", "电话", "姓名");
  }

  @Test
  void aFieldOfAGroupThatMayBeLeftOutIsNotRequiredOfEverybody() {
    assertThat(FormField.of(SCHEMA)).extracting(FormField::required).containsExactly(true, true, false, false);
  }

  @Test
  void placesInSchemaAndFilledFormArePointers() {
    var area = FormField.of(SCHEMA).get(1);

    assertThat(area.place()).isEqualTo("/properties/place/properties/a~1b");
    assertThat(area.pointer()).isEqualTo("/place/a~1b");
    assertThat(SCHEMA.at(area.place()).path("title").asString()).isEqualTo("面积");
  }

  @Test
  void aFieldSaysWhatItsDefinitionSays() {
    var fields = FormField.of(SCHEMA);

    assertThat(fields.get(2).format()).isEqualTo("mobile-phone");
    assertThat(fields.get(1).material()).isEqualTo("plan");
    assertThat(fields.get(2).material()).isNull();
    assertThat(fields.get(0).titleEn()).isEqualTo("Code");
    assertThat(fields.get(1).titleEn()).isEqualTo("面积");
  }

  @Test
  void whatIsNoFormHasNoFields() {
    assertThat(FormField.of(JsonMapper.shared().readTree("[]"))).isEmpty();
    assertThat(FormField.of(JsonMapper.shared().readTree("{\"properties\":{\"a\":7}}")))
        .extracting(FormField::title).containsExactly("a");
  }

  @Test
  void aFormMayNameTheMaterialThatProvesAField() {
    assertThat(SchemaReview.faults(SCHEMA)).isEmpty();
  }
}
