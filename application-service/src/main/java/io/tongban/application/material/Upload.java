package io.tongban.application.material;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What became of an upload. */
sealed interface Upload {

  int LONGEST_NAME = 200;

  record Stored(Material material) implements Upload {}

  record Empty() implements Upload {}

  /** @param mediaType what the content shows */
  record UnknownType(String mediaType) implements Upload {}

  /** The name says one kind and the content another. */
  record NotWhatItClaims(String name, String mediaType) implements Upload {}

  /** The declared name without folders, control characters and what file systems trip over. */
  static String harmless(@Nullable String declared) {
    var name = Normalizer.normalize(declared == null ? "" : declared, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
        .replaceAll("[\\p{Cntrl}\\p{Cf}\"*:<>?|]", "")
        .strip();
    if (name.length() > LONGEST_NAME) {
      var extension = extension(name);
      name = name.substring(0, LONGEST_NAME - extension.length() - 1) + "." + extension;
    }
    return name.isEmpty() || name.startsWith(".") ? "未命名" + name : name;
  }

  /** What stands after the last dot; empty when there is none or it is too long to be one. */
  static String extension(String name) {
    var dot = name.lastIndexOf('.');
    return dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot + 1);
  }
}
