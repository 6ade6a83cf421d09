package io.tongban.catalog.resemblance.model;

import java.util.List;
import java.util.function.Function;

/** Knows from a catalogue how rare words are, and weighs items by it. Not changed once made. */
public final class Vocabulary {

  private final Reading reading;
  private final Rarity names;
  private final Rarity texts;

  /** @param catalogue the items to learn from; from none, all words are equally rare */
  public Vocabulary(Reading reading, List<Traits> catalogue) {
    this.reading = reading;
    names = new Rarity(catalogue.stream().map(reading::name));
    texts = new Rarity(catalogue.stream().flatMap(Traits::texts).map(reading::text));
  }

  /** @param weighed gives the vector of a condition or material, as {@link #text} does */
  Profile profile(Traits traits, Function<String, Vector> weighed) {
    var subject = reading.name(traits);
    return new Profile(traits, subject, Vector.of(subject.phrases(), names),
        traits.conditions().stream().map(weighed).toList(), traits.materials().stream().map(weighed).toList());
  }

  Vector text(String text) {
    return Vector.of(reading.text(text).phrases(), texts);
  }
}
