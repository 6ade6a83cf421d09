package io.tongban.catalog.resemblance.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cancelled items, made ready to be asked which of them a proposed item resembles. Answers are as if each was
 * compared in full; indexes of names and texts spare that where they show that it comes to nothing. Not changed once
 * made; may be asked by several threads.
 */
public final class CancelledItems {

  private final Vocabulary vocabulary;
  private final Scale scale;
  private final Comparison comparison;
  private final List<String> keys;
  private final List<Profile> profiles;
  private final double[] weights;
  private final NameIndex names;
  private final TextIndex conditions;
  private final TextIndex materials;

  /** @param cancelled by a key of the caller's */
  public CancelledItems(Map<String, Traits> cancelled, Vocabulary vocabulary, Scale scale) {
    this.vocabulary = vocabulary;
    this.scale = scale;
    comparison = new Comparison(scale);
    keys = List.copyOf(cancelled.keySet());
    var known = new HashMap<String, Vector>();
    profiles = keys.stream()
        .map(key -> vocabulary.profile(
            cancelled.get(key), text -> known.computeIfAbsent(text, vocabulary::text)))
        .toList();
    weights = profiles.stream().mapToDouble(profile -> profile.name().total()).toArray();
    names = new NameIndex(profiles.stream().map(Profile::name).toList());
    conditions = new TextIndex(profiles.stream().map(Profile::conditions).toList());
    materials = new TextIndex(profiles.stream().map(Profile::materials).toList());
  }

  /** Those it resembles by the threshold's points or more, the most first, and no more of them than so many. */
  public List<Resemblance> resembling(Traits traits, int most) {
    var proposed = vocabulary.profile(traits, vocabulary::text);
    return matches(proposed).stream()
        .sorted(Comparator.comparingDouble(Match::points).reversed().thenComparing(match -> keys.get(match.place())))
        .limit(most)
        .map(match -> comparison.of(keys.get(match.place()), proposed, profiles.get(match.place())))
        .toList();
  }

  /**
   * Compares with one of them, whatever comes of it.
   *
   * @throws IllegalArgumentException when there is none of that key
   */
  public Resemblance compared(Traits traits, String key) {
    var place = keys.indexOf(key);
    if (place < 0) {
      throw new IllegalArgumentException("No cancelled item: " + key);
    }
    return comparison.of(key, vocabulary.profile(traits, vocabulary::text), profiles.get(place));
  }

  private record Match(int place, double points) {}

  private List<Match> matches(Profile proposed) {
    var shared = names.shared(proposed.name());
    var alikeConditions = conditions.alike(proposed.conditions());
    var alikeMaterials = materials.alike(proposed.materials());
    var matches = new ArrayList<Match>();
    var share = scale.leastShare();
    for (var n = 0; n < weights.length; n++) {
      if (alikeConditions[n] == 0 && alikeMaterials[n] == 0
          && shared.here()[n] < share * proposed.name().total() && shared.there()[n] < share * weights[n]) {
        continue;
      }
      var cancelled = profiles.get(n);
      var atMost = comparison.names(proposed, cancelled, shared.here()[n], shared.there()[n])
          + scale.content(alikeConditions[n]) + scale.content(alikeMaterials[n]);
      if (atMost >= scale.threshold()) {
        var points = comparison.points(proposed, cancelled);
        if (points >= scale.threshold()) {
          matches.add(new Match(n, points));
        }
      }
    }
    return matches;
  }
}
