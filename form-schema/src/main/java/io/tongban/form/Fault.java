package io.tongban.form;

import java.util.List;

/**
 * One thing wrong with a schema or with what was filled in.
 *
 * @param pointer JSON pointer (RFC 6901) to the value at fault, or to where it is missing: {@code /contact/phone}
 * @param code stable, kebab-case, with a message {@code error.<code>} in every service that uses this
 * @param args of a filled-in form: the field's title, its English title, and the limit that is broken, if there is one
 */
public record Fault(String pointer, String code, List<Object> args) {

  static Fault of(String pointer, String code, Object... args) {
    return new Fault(pointer, code, List.of(args));
  }

  static String step(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
