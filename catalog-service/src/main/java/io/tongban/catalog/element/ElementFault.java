package io.tongban.catalog.element;

import java.util.List;

/**
 * What keeps an item from being published.
 *
 * @param path the part, as {@code materials[id-card].basis}
 * @param code message key {@code error.<code>}, whose placeholders {@code args} fill
 */
public record ElementFault(String path, String code, List<String> args) {

  public ElementFault {
    args = List.copyOf(args);
  }

  static ElementFault of(String path, String code, Object... args) {
    return new ElementFault(path, code, List.of(args).stream().map(Object::toString).toList());
  }
}
