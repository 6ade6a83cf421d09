package io.tongban.catalog.resemblance.model;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Reads names and texts by the words of a {@link Wording}. */
public final class Reading {

  /** What a name leaves out is not what it is about. */
  private static final Pattern LEFT_OUT = Pattern.compile(
      "除[^,;。()]{1,40}?(?:以外|之外|外)的?|\\((?:不含|不包括|不包含)[^()]*\\)|\\([^()]*除外\\)");
  /** Marks that a name reads the same without; a disguise may lie in them. */
  private static final Pattern MARKS = Pattern.compile("[\\s\\p{Cf}\"'“”‘’《》〈〉「」『』·•_*-]+");
  /** Brackets around one character are dropped: 查（借）阅. */
  private static final Pattern SINGLE = Pattern.compile("\\((\\p{L})\\)");
  /** What is left of a name that says nothing by itself (新办, 证照遗失补领) is shorter. */
  private static final int SHORT = 3;

  private final Wording wording;
  private final UnaryOperator<String> spelling;

  public Reading(Wording wording, UnaryOperator<String> spelling) {
    this.wording = wording;
    this.spelling = spelling;
  }

  Subject name(Traits traits) {
    var subject = subject(traits.name(), false);
    return subject.length() >= SHORT || traits.mainItem() == null ? subject
        : subject(traits.mainItem() + ";" + traits.name(), false);
  }

  /** A condition or material. */
  Subject text(String text) {
    return subject(text, true);
  }

  private Subject subject(String written, boolean content) {
    var marked = MARKS.matcher(spelling.apply(written)).replaceAll("");
    var plain = SINGLE.matcher(Numerals.inFigures(marked)).replaceAll("$1");
    var text = LEFT_OUT.matcher(plain).replaceAll(" ");
    var cutting = new Cutting(content);
    for (var place = 0; place < text.length();) {
      var word = wording.at(text, place);
      if (word == null) {
        cutting.character(text.charAt(place));
        place++;
      } else {
        cutting.word(word, wording.word(word));
        place += word.length();
      }
    }
    return cutting.subject(plain, wording.opposites());
  }
}
