package io.tongban.guide.guide;

import io.tongban.guide.guide.model.Checklist;
import io.tongban.guide.guide.model.Content;
import io.tongban.guide.guide.model.ElementAspects;
import io.tongban.guide.guide.model.Guide;
import io.tongban.guide.guide.model.Writing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts together what the catalogue, the law and the administrators say. */
@Component
class Composing {

  private final Checklist checklist;
  private final LegalTexts laws;
  private final Clock clock;

  Composing(Checklist checklist, LegalTexts laws, Clock clock) {
    this.checklist = checklist;
    this.laws = laws;
    this.clock = clock;
  }

  Guide guide(Listing listing) {
    return guide(listing, lawToday());
  }

  Guide guide(Listing listing, Map<String, String> law) {
    return Guide.of(checklist, known(listing.described(), law), listing.writing(), listing.inherited());
  }

  /** As it would read if this were written today. */
  Guide guide(Described described, Content content) {
    var known = known(described, lawToday());
    return Guide.of(checklist, known,
        Writing.of(1, content, known, ground(described, content), clock.instant()), described.inherited());
  }

  Map<String, String> lawToday() {
    return laws.on(LocalDate.now(clock));
  }

  /** What is said in every guide alike: as long as it is the same, no guide reads otherwise by itself. */
  Alike alike() {
    return new Alike(checklist.toString(), new TreeMap<>(lawToday()).toString());
  }

  record Alike(String checklist, String law) {}

  Map<String, String> known(Described described, Map<String, String> law) {
    var known = new HashMap<>(law);
    known.putAll(itemSays(described));
    return known;
  }

  /** What a writing rests on: all that the item says, and its template where the writing says otherwise. */
  static Map<String, String> ground(Described described, Content content) {
    var ground = itemSays(described);
    if (described.inherited() != null) {
      ground.putAll(described.inherited().inheritedBy(content));
    }
    return ground;
  }

  /** The aspects that the item itself tells, by key. */
  static Map<String, String> itemSays(Described described) {
    var aspects = described.item().aspects();
    aspects.putAll(ElementAspects.of(described.elements()));
    return aspects;
  }
}
