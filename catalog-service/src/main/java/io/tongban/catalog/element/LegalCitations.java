package io.tongban.catalog.element;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads citations out of running text: 《…》 with the articles that follow it. A list names no levels; they are told
 * from the titles by the rules of 《行政法规制定程序条例》 art. 5 and 《规章制定程序条例》 art. 7 (laws end in 法, regulations
 * in 条例, rules in 规定, 办法 or 细则 and never in 条例).
 */
public final class LegalCitations {

  private static final Pattern CITATION = Pattern.compile(
      "《(?<document>[^《》]*(?:《[^《》]*》[^《》]*)*)》(?<article>(?:\\s*第[〇零一二三四五六七八九十百千\\d]+[条款项目](?:之[一二三四五六七八九十]+)?"
          + "(?:第?[（(][〇零一二三四五六七八九十百\\d]+[)）]项?)?)*)");
  /** Only provinces, cities and autonomous places make local law; 城市, 市场, 市容 and 市政 are no places. */
  private static final Pattern PLACE =
      Pattern.compile("^(?!中华人民共和国).{2,8}?(?:省|市(?![场容政])|自治区|自治州|自治县).*");

  private LegalCitations() {}

  /** In the order of the text; empty when it cites nothing. */
  public static List<LegalReference> in(String text) {
    var found = new ArrayList<LegalReference>();
    var matcher = CITATION.matcher(text);
    while (matcher.find()) {
      var document = matcher.group("document").strip();
      if (!document.isEmpty()) {
        found.add(new LegalReference(document, orNull(matcher.group("article").strip()), level(document)));
      }
    }
    return List.copyOf(found);
  }

  /** What a title tells of its level; {@link LegalLevel#NORMATIVE_DOCUMENT} when it tells nothing. */
  static LegalLevel level(String document) {
    var title = document.replaceAll("[（(][^（()）]*[)）]$", "").strip();
    var local = PLACE.matcher(title).matches();
    if (title.startsWith("国务院") && title.endsWith("决定")) {
      return LegalLevel.STATE_COUNCIL_DECISION;
    }
    if (title.endsWith("法") && !title.endsWith("办法")) {
      return LegalLevel.LAW;
    }
    if (title.endsWith("条例")) {
      return local ? LegalLevel.LOCAL_REGULATION : LegalLevel.ADMINISTRATIVE_REGULATION;
    }
    if (title.matches(".*(办法|规定|细则|规则)")) {
      return local ? LegalLevel.LOCAL_RULE : LegalLevel.DEPARTMENT_RULE;
    }
    return LegalLevel.NORMATIVE_DOCUMENT;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
