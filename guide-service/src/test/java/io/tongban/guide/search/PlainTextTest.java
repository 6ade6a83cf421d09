package io.tongban.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void traditionalWideAndCapitalLettersBecomePlain() {
    assertThat(PlainText.of("食品經營許可（ＡＢＣ）開飯店①")).isEqualTo("食品经营许可(abc)开饭店1");
  }

  @Test
  void aNameIsSpeltFromEachOfItsCharacters() {
    var pinyin = Pinyin.of("银行开户(新办)");
    assertThat(pinyin.full()).contains("yinhangkaihuxinban", "kaihuxinban", "ban");
    assertThat(pinyin.initials()).contains("yhkhxb", "khxb");
  }

  @Test
  void aCharacterWithTwoReadingsIsReadInItsWord() {
    assertThat(Pinyin.of("重庆会计").full()).contains("chongqingkuaiji");
    assertThat(Pinyin.of("绿化").full()).contains("lvhua");
  }
}
