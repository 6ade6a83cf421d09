package io.tongban.guide.situation.model;

import org.jspecify.annotations.Nullable;

/** @param textEn null where nobody has translated it */
public record Wording(String text, @Nullable String textEn) {

  public String in(boolean english) {
    return english && textEn != null ? textEn : text;
  }
}
