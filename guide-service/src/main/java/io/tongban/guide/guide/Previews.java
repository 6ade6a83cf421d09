package io.tongban.guide.guide;

import io.tongban.guide.guide.model.Checklist;
import io.tongban.guide.guide.model.Writing;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Guides as they would read if a draft were published now; what of it cannot be read yet is left out. */
@Component
public class Previews {

  private final Checklist checklist;
  private final Composing composing;
  private final Listings listings;
  private final Clock clock;

  Previews(Checklist checklist, Composing composing, Listings listings, Clock clock) {
    this.checklist = checklist;
    this.composing = composing;
    this.listings = listings;
    this.clock = clock;
  }

  public GuideView of(Described described, GuideDraft draft, Locale locale) {
    var code = described.item().code();
    var now = clock.instant();
    var known = listings.inForceOrPending(List.of(code), now).get(code);
    var law = composing.lawToday();
    var written = known == null ? 0 : known.writtenVersion();
    var content = draft.proof(checklist).readable();
    var writing = Writing.of(
        written + 1, content, composing.known(described, law), Composing.ground(described, content), now);
    var listing = new Listing(known == null ? 0 : known.edition(), known == null ? now : known.effectiveFrom(), 1,
        described.item(), described.template(), described.elements(), writing, described.inherited(),
        known == null ? null : known.version(), null);
    return GuideView.of(listing, composing.guide(listing, law), locale);
  }
}
