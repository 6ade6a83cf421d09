package io.tongban.guide.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to read.
 *
 * @param plain 长者模式: large type, plain words, only what somebody needs who wants to come
 * @param traditional 繁體
 * @param remembered whether the browser asks for the plain way wherever an address does not say otherwise
 */
record Reading(Locale labels, boolean plain, boolean traditional, boolean remembered) {

  /** The cookie that the website's switch sets. */
  static final String COOKIE = "tongban_view";

  static final String VIEW = "view";
  static final String SCRIPT = "script";
  static final String LANG = "lang";
  /** As whoever asks for nothing in particular reads. */
  static final Reading ORDINARY = new Reading(Locale.CHINESE, false, false, false);
  private static final String PLAIN = "plain";
  private static final String FULL = "full";
  private static final String TRADITIONAL = "hant";

  /** Anything but the known words is the ordinary way: an old or mistyped address still shows the guide. */
  static Reading of(@Nullable String view, @Nullable String remembered, @Nullable String script, @Nullable String lang,
      Locale accepted) {
    var english = lang == null ? accepted.getLanguage().equals("en") : lang.equals("en");
    var traditional = TRADITIONAL.equals(script);
    return new Reading(english && !traditional ? Locale.ENGLISH : Locale.CHINESE,
        PLAIN.equals(view == null ? remembered : view), traditional, PLAIN.equals(remembered));
  }

  boolean english() {
    return labels.equals(Locale.ENGLISH);
  }

  /** Of the document; an English page holds the guide's Chinese all the same. */
  String language() {
    return traditional ? "zh-Hant" : english() ? "en" : "zh-CN";
  }

  /** As in an address, from {@code ?} on; empty for the ordinary way. */
  String query() {
    var query = new StringBuilder();
    if (plain != remembered) {
      query.append('&').append(VIEW).append('=').append(plain ? PLAIN : FULL);
    }
    if (traditional) {
      query.append('&').append(SCRIPT).append('=').append(TRADITIONAL);
    } else if (english()) {
      query.append('&').append(LANG).append("=en");
    }
    return query.isEmpty() ? "" : "?" + query.substring(1);
  }

  Reading plain(boolean wanted) {
    return new Reading(labels, wanted, traditional, remembered);
  }

  /** As in an address that means the same in any browser. */
  String sharedQuery() {
    return new Reading(labels, plain, traditional, false).query();
  }

  /** Of what the guide itself says, where that is not the page's language; null where it is. */
  @Nullable String guideLanguage() {
    return english() ? "zh-CN" : null;
  }

  Reading simplified() {
    return new Reading(Locale.CHINESE, plain, false, remembered);
  }

  Reading inTraditional() {
    return new Reading(Locale.CHINESE, plain, true, remembered);
  }

  Reading inEnglish() {
    return new Reading(Locale.ENGLISH, plain, false, remembered);
  }
}
