package io.tongban.gateway.session;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after sign-in: a path of this site. Whatever a browser could read as another site is refused. */
public record ReturnPath(String value) {

  private static final Pattern FORMAT = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]{0,1000}");

  public static final ReturnPath HOME = new ReturnPath("/");

  public ReturnPath {
    if (!FORMAT.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a path of this site: " + value);
    }
  }

  /** Null for a text that is none. */
  static @Nullable ReturnPath of(String text) {
    return FORMAT.matcher(text).matches() ? new ReturnPath(text) : null;
  }
}
