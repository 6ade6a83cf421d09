package io.tongban.guide.draft;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ended: {@code <item code>/<part>}. */
record Place(String code, String part) {

  /** @throws IllegalArgumentException when it names no place */
  public static Place of(String written) {
    var slash = written.lastIndexOf('/');
    if (slash < 1) {
      throw new IllegalArgumentException("Not a place in the list: " + written);
    }
    return new Place(written.substring(0, slash), written.substring(slash + 1));
  }

  static Map<String, @Nullable Object> params(@Nullable Place place) {
    var params = new HashMap<String, @Nullable Object>();
    params.put("code", place == null ? null : place.code);
    params.put("part", place == null ? null : place.part);
    return params;
  }

  String written() {
    return code + "/" + part;
  }
}
