package io.tongban.guide.feerecord.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("发文字号（党政机关公文格式 GB/T 9704-2012：年份用六角括号，不编虚位，不加“第”字）")
class DocumentNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"津发改价管〔2025〕12号", "津发改价管[2025]12号", "津发改价管（2025）第12号", " 津发改价管【2025】012 号 ",
      "津发改价管(２０２５)１２号"})
  void isBroughtToItsOneForm(String typed) {
    assertThat(new DocumentNumber(typed).value()).isEqualTo("津发改价管〔2025〕12号");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12号", "津发改价管2025年12号", "津发改价管〔25〕12号", "津发改价管〔2025〕号", "<b>〔2025〕1号"})
  void isRefusedWhenItIsNone(String typed) {
    assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber(typed));
  }
}
