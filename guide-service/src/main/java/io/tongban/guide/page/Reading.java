package io.tongban.guide.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to read.
 *
 * @param plain 长者模式: large type, plain words, only what somebody needs who wants to come
 * @param traditional 繁體
 */
record Reading(Locale labels, boolean plain, boolean traditional) {

  static final String VIEW = "view";
  static final String SCRIPT = "script";
  static final String LANG = "lang";
  private static final String PLAIN = "plain";
  private static final String TRADITIONAL = "hant";

  /** Anything but the known words is the ordinary way: an old or mistyped address still shows the guide. */
  static Reading of(@Nullable String view, @Nullable String script, @Nullable String lang, Locale accepted) {
    var english = lang == null ? accepted.getLanguage().equals("en") : lang.equals("en");
    var traditional = TRADITIONAL.equals(script);
    return new Reading(english && !traditional ? Locale.ENGLISH : Locale.CHINESE, PLAIN.equals(view), traditional);
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
    if (plain) {
      query.append('&').append(VIEW).append('=').append(PLAIN);
    }
    if (traditional) {
      query.append('&').append(SCRIPT).append('=').append(TRADITIONAL);
    } else if (english()) {
      query.append('&').append(LANG).append("=en");
    }
    return query.isEmpty() ? "" : "?" + query.substring(1);
  }

  Reading plain(boolean wanted) {
    return new Reading(labels, wanted, traditional);
  }

  Reading simplified() {
    return new Reading(Locale.CHINESE, plain, false);
  }

  Reading inTraditional() {
    return new Reading(Locale.CHINESE, plain, true);
  }

  Reading inEnglish() {
    return new Reading(Locale.ENGLISH, plain, false);
  }
}
