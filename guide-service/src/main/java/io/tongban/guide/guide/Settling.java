package io.tongban.guide.guide;

import static java.time.ZoneOffset.UTC;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.client.guide.GuideBecameStale;
import io.tongban.client.guide.GuideRefreshed;
import io.tongban.guide.guide.model.Guide;
import io.tongban.guide.guide.model.Snapshot;
import io.tongban.relay.EventPublisher;
import io.tongban.relay.OutgoingEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at guides after something changed, in the same transaction: publishes a version of each that reads otherwise
 * than before, keeps its row of the figures, and starts or ends the term of a guide that lags behind its item.
 */
@Component
class Settling {

  private final Listings listings;
  private final Composing composing;
  private final States states;
  private final StalenessSettings staleness;
  private final EventPublisher events;
  private final JsonMapper json;
  private final Clock clock;

  Settling(Listings listings, Composing composing, States states, StalenessSettings staleness, EventPublisher events,
      JsonMapper json, Clock clock) {
    this.listings = listings;
    this.composing = composing;
    this.states = states;
    this.staleness = staleness;
    this.events = events;
    this.json = json;
    this.clock = clock;
  }

  /** @param by who wrote; null when an edition took effect */
  void settle(Collection<String> codes, @Nullable String by) {
    var round = new Round(codes, by);
    codes.forEach(round::look);
    round.store();
  }

  /** What inherits from a template is looked at soon after, page by page. */
  void queueAdopters(String template) {
    states.queueAdopters(template);
  }

  private final class Round {

    private final @Nullable String by;
    private final Map<String, Listing> inForce;
    private final Map<String, States.State> before;
    private final Map<String, States.Newest> newest;
    private final Map<String, String> law = composing.lawToday();
    private final List<States.Version> versions = new ArrayList<>();
    private final List<States.State> changed = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();

    Round(Collection<String> codes, @Nullable String by) {
      this.by = by;
      inForce = listings.inForce(codes, clock.instant());
      before = states.of(codes);
      newest = states.newestVersions(codes);
    }

    void look(String code) {
      var listing = inForce.get(code);
      var last = before.get(code);
      if (listing == null) {
        if (last != null) {
          gone.add(code);
          if (last.stale() != null) {
            tell(code, new GuideRefreshed(code, last.version(), today()));
          }
        }
        return;
      }
      var guide = composing.guide(listing, law);
      var snapshot = json.writeValueAsString(snapshot(listing, guide));
      var digest = digest(snapshot);
      var same = last != null && last.digest().equals(digest);
      var version = same ? last.version() : next(listing);
      if (!same) {
        versions.add(new States.Version(
            code, version, listing.edition(), cause(listing), by, snapshot));
      }
      var now = state(listing, guide, version, digest, last);
      if (!now.equals(last)) {
        changed.add(now);
      }
    }

    void store() {
      states.publish(versions, clock.instant().atOffset(UTC));
      states.save(changed);
      states.remove(gone);
    }

    private int next(Listing listing) {
      var last = newest.get(listing.item().code());
      return last == null ? listing.revision() + listing.writtenVersion() : last.version() + 1;
    }

    /** Within one edition it reads otherwise only by what was written, for it or for its template. */
    private String cause(Listing listing) {
      var last = newest.get(listing.item().code());
      if (by != null) {
        return "WRITING";
      }
      return last == null || last.edition() != listing.edition() ? "EDITION" : "TEMPLATE";
    }

    private States.State state(Listing listing, Guide guide, int version, String digest, States.@Nullable State last) {
      var item = listing.item();
      var stale = stale(listing, last == null ? null : last.stale());
      var state = new States.State(item.code(), version, digest, item.name(), item.region(), item.organCode(),
          item.organName(), guide.entries().size(), guide.missing(), listing.writtenVersion(), stale);
      if (!Objects.equals(stale, last == null ? null : last.stale())) {
        tell(state.code(), stale == null ? new GuideRefreshed(state.code(), version, today()) : became(state, stale));
      }
      return state;
    }
  }

  /** A second change while it lags already moves no term. */
  private @Nullable Stale stale(Listing listing, @Nullable Stale before) {
    var writing = listing.writing();
    var outdated = writing == null ? List.<String>of()
        : writing.outdated(Composing.ground(listing.described(), writing.content()));
    if (outdated.isEmpty()) {
      return null;
    }
    if (before != null) {
      return new Stale(before.since(), outdated, before.days(), before.basis(), before.due());
    }
    var today = today();
    return new Stale(today, outdated, staleness.days(), staleness.basis(),
        WorkingCalendar.statutory().dueDate(today, staleness.days()).date());
  }

  private static GuideBecameStale became(States.State state, Stale stale) {
    return new GuideBecameStale(state.code(), state.name(), state.region(), state.organCode(), state.organName(),
        state.version(), stale.since(), stale.days(), stale.basis(), stale.aspects());
  }

  private void tell(String code, Object news) {
    var type = news instanceof GuideBecameStale ? GuideBecameStale.TYPE : GuideRefreshed.TYPE;
    events.publish(new OutgoingEvent(type, "guide-" + code, states.nextNews(), news));
  }

  private LocalDate today() {
    return WorkingCalendar.dateOf(clock.instant());
  }

  private static Snapshot snapshot(Listing listing, Guide guide) {
    var item = listing.item();
    var elements = listing.elements();
    return new Snapshot(item.name(), item.typeName(), item.region(), item.organName(), Snapshot.told(guide),
        listing.materials(), elements.conditions(), elements.fees(), elements.flow(), listing.faq());
  }

  private static String digest(String text) {
    try {
      return HexFormat.of().formatHex(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
