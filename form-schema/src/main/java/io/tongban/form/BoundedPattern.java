package io.tongban.form;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The regular expressions that a form may use: a small part of the language, which every engine reads alike and none
 * takes long over. No {@code *} and {@code +}, no repeated group with something variable in it, no look-around, no
 * reference back.
 */
final class BoundedPattern {

  private static final int LONGEST = 300;
  private static final int MOST_REPEATS = 200;
  private static final int MOST_VARIABLE = 3;
  private static final int MOST_OPTIONAL = 10;
  private static final String SYNTAX = "^$\\.*+?()[]{}|/";

  private final String text;
  private int at;
  private int variable;
  private int optional;

  /** @param loose whether it may match one text in several ways, so that repeating it multiplies them */
  private record Piece(boolean loose) {}

  private static final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unfit(String code) {
      super(code, null, false, false);
    }
  }

  private BoundedPattern(String text) {
    this.text = text;
  }

  /** The code of what is wrong with it; empty when it may be used. */
  static Optional<String> fault(String pattern) {
    if (pattern.length() > LONGEST) {
      return Optional.of("pattern-too-complex");
    }
    if (!pattern.startsWith("^") || !pattern.endsWith("$") || pattern.length() < 2) {
      return Optional.of("pattern-unanchored");
    }
    try {
      new BoundedPattern(pattern.substring(1, pattern.length() - 1)).read();
      Pattern.compile(pattern);
      return Optional.empty();
    } catch (PatternSyntaxException wrong) {
      return Optional.of("pattern-unsupported");
    } catch (Unfit unfit) {
      return Optional.of(String.valueOf(unfit.getMessage()));
    }
  }

  private void read() {
    alternatives(true);
    if (at < text.length()) {
      throw new Unfit("pattern-unsupported");
    }
  }

  private Piece alternatives(boolean outermost) {
    var loose = false;
    while (true) {
      while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
        loose |= repeated(atom()).loose();
      }
      if (at == text.length() || text.charAt(at) == ')') {
        return new Piece(loose);
      }
      // "^a|b$" is anchored on one side only.
      if (outermost) {
        throw new Unfit("pattern-unanchored");
      }
      at++;
      loose = true;
    }
  }

  private Piece repeated(Piece piece) {
    if (at == text.length()) {
      return piece;
    }
    switch (text.charAt(at)) {
      case '*', '+' -> throw new Unfit("pattern-unbounded");
      case '?' -> {
        at++;
        if (++optional > MOST_OPTIONAL) {
          throw new Unfit("pattern-too-complex");
        }
        return checked(new Piece(true));
      }
      case '{' -> {
        return times(piece);
      }
      default -> {
        return piece;
      }
    }
  }

  private Piece times(Piece piece) {
    var end = text.indexOf('}', at);
    var bounds = end < 0 ? "" : text.substring(at + 1, end);
    if (!bounds.matches("\\d{1,4}(,\\d{0,4})?")) {
      throw new Unfit("pattern-unsupported");
    }
    var comma = bounds.indexOf(',');
    var least = Integer.parseInt(comma < 0 ? bounds : bounds.substring(0, comma));
    if (bounds.endsWith(",")) {
      throw new Unfit("pattern-unbounded");
    }
    var most = comma < 0 ? least : Integer.parseInt(bounds.substring(comma + 1));
    if (most > MOST_REPEATS || most < least) {
      throw new Unfit("pattern-too-complex");
    }
    if (piece.loose()) {
      throw new Unfit("pattern-nested");
    }
    if (least != most && ++variable > MOST_VARIABLE) {
      throw new Unfit("pattern-too-complex");
    }
    at = end + 1;
    return checked(new Piece(least != most));
  }

  /** What is repeated may not be repeated again: each engine reads {@code a{1,3}?} and {@code a{2}{3}} its own way. */
  private Piece checked(Piece piece) {
    if (at < text.length() && "?*+{".indexOf(text.charAt(at)) >= 0) {
      throw new Unfit("pattern-nested");
    }
    return piece;
  }

  private Piece atom() {
    var c = text.charAt(at++);
    switch (c) {
      case '(' -> {
        return group();
      }
      case '[' -> set();
      case '\\' -> escape("dw" + SYNTAX);
      case '^', '$', ']', '{', '}', '*', '+', '?' -> throw new Unfit("pattern-unsupported");
      default -> { }
    }
    return new Piece(false);
  }

  private Piece group() {
    if (text.startsWith("?:", at)) {
      at += 2;
    } else if (text.startsWith("?", at)) {
      throw new Unfit("pattern-unsupported");
    }
    var piece = alternatives(false);
    if (at == text.length()) {
      throw new Unfit("pattern-unsupported");
    }
    at++;
    return piece;
  }

  private void set() {
    if (text.startsWith("^", at)) {
      at++;
    }
    var from = at;
    while (at < text.length() && text.charAt(at) != ']') {
      var c = text.charAt(at++);
      if (c == '\\') {
        escape("dw-" + SYNTAX);
      } else if (c == '[' || c == '&' && text.startsWith("&", at)) {
        throw new Unfit("pattern-unsupported");
      }
    }
    if (at == text.length() || at == from) {
      throw new Unfit("pattern-unsupported");
    }
    at++;
  }

  private void escape(String known) {
    if (at == text.length() || known.indexOf(text.charAt(at++)) < 0) {
      throw new Unfit("pattern-unsupported");
    }
  }
}
