package io.tongban.system.k8s;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A tier as Kustomize renders it. */
record Overlay(String tier, List<Manifest> objects) {

  static Overlay parse(String tier, String rendered) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var documents = new Yaml(new SafeConstructor(options)).loadAll(rendered);
    return new Overlay(
        tier, StreamSupport.stream(documents.spliterator(), false).map(Overlay::manifest).toList());
  }

  @SuppressWarnings("unchecked")
  private static Manifest manifest(Object document) {
    return new Manifest((Map<String, Object>) document);
  }

  List<Manifest> all(String kind) {
    return objects.stream().filter(object -> object.kind().equals(kind)).toList();
  }

  Manifest one(String kind, String name) {
    var found = all(kind).stream().filter(object -> object.name().equals(name)).toList();
    if (found.size() != 1) throw new AssertionError("%s has %d of %s/%s".formatted(tier, found.size(), kind, name));
    return found.getFirst();
  }

  List<String> names(String kind) {
    return all(kind).stream().map(Manifest::name).toList();
  }

  @Override
  public String toString() {
    return tier;
  }
}
