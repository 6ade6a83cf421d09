package io.tongban.guide.guide.model;

import java.util.List;
import java.util.Map;

/** What an administrator wrote: aspects by key, no value blank. */
public record Content(Map<String, String> aspects, List<Material> materials, List<Faq> faq) {

  public Content {
    aspects = Map.copyOf(aspects);
    materials = List.copyOf(materials);
    faq = List.copyOf(faq);
  }
}
