package io.tongban.guide.feerecord.model;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** 发文字号 in its one form: 津发改价管〔2025〕12号, however its brackets, digits and spaces were typed. */
public record DocumentNumber(String value) {

  private static final Pattern FORMAT = Pattern.compile("[\\p{IsHan}A-Za-z]{1,20}〔[12]\\d{3}〕[1-9]\\d{0,5}号");

  /** @throws IllegalArgumentException when the text is no document number */
  public DocumentNumber {
    value = Normalizer.normalize(value, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .replaceAll("[\\[(【{〈]", "〔")
        .replaceAll("[\\])】}〉]", "〕")
        .replace("〕第", "〕")
        .replaceFirst("〕0+", "〕");
    if (!FORMAT.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a document number: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
