package io.tongban.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void traditionalWideAndCapitalLettersBecomePlain() {
    assertThat(PlainText.of("食品經營許可（ＡＢＣ）開飯店①")).isEqualTo("食品经营许可(abc)开饭店1");
  }

  @Test
  void signsThatControlAreNoText() {
    assertThat(PlainText.of("食品\u0001许可\u0000")).isEqualTo("食品 许可 ");
  }

  @Test
  void textIsCutIntoPairsAndWords() {
    assertThat(Analysis.pairs("开KTV店铺。狗, 12345热线".toLowerCase(Locale.ROOT)))
        .containsExactly("开", "ktv", "店铺", "狗", "12345", "热线");
  }

  @Test
  void aNameIsSpeltFromEachOfItsCharacters() {
    var typed = Spelling.of("银行开户(新办)").typed().stream().map(term -> term.substring(0, term.indexOf(Spelling.OF)));

    assertThat(typed).contains("^yinhangkaihuxinban", "kaihuxinban", "ban", "^yhkhxb", "khxb", "开户(新办)");
  }

  @Test
  void aCharacterWithTwoReadingsIsReadInItsWord() {
    assertThat(Pinyin.syllables("重庆会计")).containsExactly("chong", "qing", "kuai", "ji");
    assertThat(Pinyin.syllables("绿化")).containsExactly("lv", "hua");
  }

  @Test
  void lettersAreCutIntoSyllables() {
    assertThat(Pinyin.cut("shipinjingying")).containsExactly("shi", "pin", "jing", "ying");
    assertThat(Pinyin.cut("spjyxk")).isEmpty();
  }

  @Test
  void whatManySpeakersDoNotTellApartSoundsAlike() {
    assertThat(Pinyin.sounds(Pinyin.cut("zhengmin"))).isEqualTo(Pinyin.sounds(Pinyin.cut("zenming")));
  }

  @Test
  void marksStandWhereTheNameIsShown() {
    assertThat(Marks.of("（新）食品經營許可①", List.of("食品", "经营", "1")))
        .containsExactly(new GuideIndex.Mark(3, 7), new GuideIndex.Mark(9, 10));
  }
}
