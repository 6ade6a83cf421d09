package io.tongban.identity.person.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

  @Test
  void loginNamesAreTheSameInCapitals() {
    assertThat(new LoginName("Clerk.Xincun")).isEqualTo(new LoginName("clerk.xincun"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "1abc", "张三丰", "a b c", "a@b.c", "abcdefghijklmnopqrstuvwxyz1234567", "abc\n d"})
  void refusesOtherLoginNames(String name) {
    assertThatThrownBy(() -> new LoginName(name)).hasMessage("login-name-format");
  }

  @ParameterizedTest
  @CsvSource({
    "short-one, password-short",
    "aaaaaaaaaaaa, password-known",
    "Password123, password-known",
    "QWERTYUIOP, password-known",
    "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十, password-long"
  })
  void refusesWeakPasswords(String password, String rule) {
    assertThatThrownBy(() -> new NewPassword(password)).hasMessage(rule);
  }

  @Test
  void aPasswordMadeOfTheLoginNameIsBetrayed() {
    assertThat(new NewPassword("ZhangSan2026").betrayedBy(new LoginName("zhangsan"))).isTrue();
    assertThat(new NewPassword("三间瓦房朝南开着门窗").betrayedBy(new LoginName("zhangsan"))).isFalse();
  }

  @Test
  void aPasswordDoesNotShowInLogs() {
    assertThat(new NewPassword("a-good-password")).hasToString("NewPassword[…]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"13800000000", "+86 138 0000 0000", "022-65309460", "0317 2020202"})
  void acceptsPhonesOfTheMainland(String phone) {
    assertThat(new Phone(phone).value()).matches("\\d{11,12}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12800000000", "1380000000", "65309460", "phone", "138000000000"})
  void refusesOtherPhones(String phone) {
    assertThatThrownBy(() -> new Phone(phone)).hasMessage("phone-format");
  }
}
