package io.tongban.guide.guide.model;

import org.jspecify.annotations.Nullable;

/**
 * Something the applicant brings (行政许可法 art. 30: the whole list is published).
 *
 * @param key unique within its guide; a case names its uploads by it
 * @param basis the law or article that demands it; without one it may not be demanded (art. 31)
 */
public record Material(
    String key, String name, boolean required, Form form, int copies, String basis, @Nullable String note) {

  public enum Form {
    ORIGINAL("原件"),
    COPY("复印件"),
    ELECTRONIC("电子件");

    private final String text;

    Form(String text) {
      this.text = text;
    }

    /** The Chinese name. */
    public String text() {
      return text;
    }
  }

  /** A line of the list: {@code 营业执照副本（复印件1份，必要）}. */
  String line() {
    return name + "（" + form.text + (copies > 0 ? copies + "份" : "") + (required ? "，必要）" : "，按情形提交）");
  }
}
