package io.tongban.application.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @ParameterizedTest
  @CsvSource({
      "120116, 120116000-20260302-000017",
      "120116013, 120116013-20260302-000017",
      "120116013007, 120116013-20260302-000017"})
  void caseNumberBeginsWithTheCounter(String region, String expected) {
    assertThat(CaseNumber.of(region, LocalDate.of(2026, 3, 2), 17)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "17", "120116013-20260302-00001", "120116013-20260302-000001 ", "x20116013-20260302-000001"})
  void caseNumberIsNeverMalformed(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumber(text));
  }

  @Test
  void identifierAndNameAreMasked() {
    var person = new Applicant("1", Applicant.Kind.PERSON, "欧阳锋", "11010519491231002X", "13900000000");

    assertThat(person.identifierMasked()).isEqualTo("1101**********002X");
    assertThat(person.nameMasked()).isEqualTo("欧**");
    assertThat(new Applicant("1", Applicant.Kind.PERSON, "𠮷", "11010519491231002X", null).nameMasked()).isEqualTo("𠮷*");
    assertThat(person.toString()).doesNotContain("11010519491231002X", "13900000000").doesNotContain("欧阳锋");
  }

  @ParameterizedTest
  @DisplayName("GB 11643 and GB 32100: the check digit, and the date of birth, must hold")
  @CsvSource({
      "PERSON, 11010519491231002X, true",
      "PERSON, 110105194912310020, false",
      "PERSON, 110105194913310024, false",
      "PERSON, 1101051949123100, false",
      "PERSON, 11010519491231002x, false",
      "ENTERPRISE, 91110000710931130E, true",
      "ENTERPRISE, 91120116MA05ABCD98, true",
      "ENTERPRISE, 91110000710931130F, false",
      "ENTERPRISE, 9112011OMA05ABCD98, false"})
  void identifiersAreChecked(Applicant.Kind kind, String identifier, boolean valid) {
    assertThat(Identifier.valid(kind, identifier)).isEqualTo(valid);
  }
}
