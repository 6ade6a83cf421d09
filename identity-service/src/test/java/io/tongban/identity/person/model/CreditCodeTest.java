package io.tongban.identity.person.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("统一社会信用代码 (GB 32100-2015)")
class CreditCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"91110000710931130E", "91120116MA05ABCD98", "11120116MB0A00026R"})
  void acceptsWhatTheStandardAllows(String code) {
    assertThat(new CreditCode(code).value()).isEqualTo(code);
  }

  @Test
  void readsSmallLetters() {
    assertThat(new CreditCode("91120116ma05abcd98").value()).isEqualTo("91120116MA05ABCD98");
  }

  @Test
  void hidesTheOrganisationCode() {
    assertThat(new CreditCode("91120116MA05ABCD98").masked()).isEqualTo("91120116*********8");
  }

  @ParameterizedTest
  @CsvSource({
    "91110000710931130F, credit-code-check-digit",
    "91120116MA05ABCD97, credit-code-check-digit",
    "9111000071093113OE, credit-code-format",
    "9112O116MA05ABCD98, credit-code-format",
    "91120116MA05ABCD9, credit-code-format",
    "'', credit-code-format"
  })
  void namesTheBrokenRule(String text, String rule) {
    assertThatThrownBy(() -> new CreditCode(text)).isInstanceOf(InvalidValue.class).hasMessage(rule);
  }

  @Test
  @DisplayName("its places 9 to 17 are a 组织机构代码 with a check sign of their own (GB 11714)")
  void tellsWhetherTheOrganisationCodeInsideFits() {
    assertThat(new CreditCode("91120116MA05ABCD98").organisationCodeFits()).isTrue();
    assertThat(new CreditCode("11120116MB0A00026R").organisationCodeFits()).isTrue();
    assertThat(new CreditCode("91110000710931130E").organisationCodeFits()).isFalse();
  }

  @Test
  void knowsOrganisationCodesThatStandAlone() {
    assertThat(OrganisationCode.checks("000125583")).isTrue();
    assertThat(OrganisationCode.checks("000125584")).isFalse();
  }
}
