package io.tongban.guide.publicservice.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service as it was published, for ever; {@code aspects} as in the versions of the other guides. */
public record Snapshot(String name, @Nullable String words, String bodyName, List<Content.Told> aspects,
    List<Promise> promises, List<Fee> fees) {

  public Snapshot {
    aspects = List.copyOf(aspects);
    promises = List.copyOf(promises);
    fees = List.copyOf(fees);
  }

  public static Snapshot of(Content content, String bodyName, List<Element> all) {
    return new Snapshot(content.name(), content.words(), bodyName, content.told(all), content.promises(),
        content.fees());
  }
}
