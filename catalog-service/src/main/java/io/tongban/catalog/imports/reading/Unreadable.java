package io.tongban.catalog.imports.reading;

import java.util.List;

/** The file cannot be taken as an item list; {@code code} says why, under the message keys {@code problem.<code>}. */
public final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<String> args;

  public Unreadable(String code, Object... args) {
    super(code + " " + List.of(args));
    this.code = code;
    this.args = List.of(args).stream().map(String::valueOf).toList();
  }

  public String code() {
    return code;
  }

  public List<String> args() {
    return args;
  }
}
