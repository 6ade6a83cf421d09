package io.tongban.guide.guide.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an administrator wrote: aspects by key, no value blank. */
public record Content(Map<String, String> aspects, List<Material> materials, List<Faq> faq) {

  /** Nothing written yet. */
  public static final Content NONE = new Content(Map.of(), List.of(), List.of());

  public Content {
    aspects = Map.copyOf(aspects);
    materials = List.copyOf(materials);
    faq = List.copyOf(faq);
  }

  /** With one more question. */
  public Content with(Faq one) {
    return new Content(aspects, materials, Stream.concat(faq.stream(), Stream.of(one)).toList());
  }
}
