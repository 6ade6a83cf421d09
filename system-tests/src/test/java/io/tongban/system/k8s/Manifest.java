package io.tongban.system.k8s;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One rendered object, read by dotted paths: {@code spec.template.spec.containers[0].image}. */
record Manifest(Map<String, Object> content) {

  String kind() {
    return text("kind");
  }

  String name() {
    return text("metadata.name");
  }

  String label(String key) {
    return String.valueOf(map("metadata.labels").get(key));
  }

  String text(String path) {
    return String.valueOf(at(path));
  }

  int number(String path) {
    return ((Number) at(path)).intValue();
  }

  Map<String, Object> map(String path) {
    return find(path).map(Manifest::asMap).orElse(Map.of());
  }

  /** The maps of a list; empty where the path leads nowhere. */
  List<Manifest> list(String path) {
    return find(path).stream()
        .flatMap(value -> ((List<?>) value).stream())
        .map(value -> new Manifest(asMap(value)))
        .toList();
  }

  Stream<Object> values(String path) {
    return find(path).stream().flatMap(value -> ((List<?>) value).stream()).map(Object.class::cast);
  }

  Object at(String path) {
    return find(path).orElseThrow(() -> new AssertionError("No " + path + " in " + this));
  }

  Optional<Object> find(String path) {
    Object here = content;
    for (var step : path.split("\\.")) {
      var bracket = step.indexOf('[');
      here = asMap(here).get(bracket < 0 ? step : step.substring(0, bracket));
      if (here == null) return Optional.empty();
      if (bracket >= 0) here = ((List<?>) here).get(Integer.parseInt(step.substring(bracket + 1, step.length() - 1)));
    }
    return Optional.of(here);
  }

  @Override
  public String toString() {
    return content.get("kind") + "/" + find("metadata.name").orElse("?");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }
}
