package io.tongban.guide.guide;

import static java.time.ZoneOffset.UTC;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.client.guide.GuideBecameStale;
import io.tongban.client.guide.GuideFoundComplete;
import io.tongban.client.guide.GuideFoundIncomplete;
import io.tongban.client.guide.GuideRefreshed;
import io.tongban.following.WorkingCalendars;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at guides after something changed, in the same transaction: publishes a version of each that reads otherwise
 * than before, keeps its row of the figures, starts or ends the term of a guide that lags behind its item or the law,
 * and tells supervision which guides lack what they must have.
 */
@Component
class Settling {

  private final Listings listings;
  private final Composing composing;
  private final States states;
  private final StalenessSettings staleness;
  private final CompletenessTerms terms;
  private final WorkingCalendars calendars;
  private final EventPublisher events;
  private final List<GuideFollower> followers;
  private final JsonMapper json;
  private final Clock clock;

  Settling(Listings listings, Composing composing, States states, StalenessSettings staleness, CompletenessTerms terms,
      WorkingCalendars calendars, EventPublisher events, List<GuideFollower> followers, JsonMapper json, Clock clock) {
    this.listings = listings;
    this.composing = composing;
    this.states = states;
    this.staleness = staleness;
    this.terms = terms;
    this.calendars = calendars;
    this.events = events;
    this.followers = List.copyOf(followers);
    this.json = json;
    this.clock = clock;
  }

  /** @param by who wrote */
  void settle(Collection<String> codes, String by) {
    settle(new Round(codes, by, Map.of(), null));
  }

  /**
   * @param by who wrote
   * @param change that all of them have in common
   */
  void settle(Collection<String> codes, String by, BulkChange change) {
    settle(new Round(codes, by, Map.of(), json.writeValueAsString(change)));
  }

  /** @param causes by code, why a guide reads otherwise within one edition though nobody wrote for it */
  void settle(Map<String, String> causes) {
    settle(new Round(causes.keySet(), null, causes, null));
  }

  private static void settle(Round round) {
    round.codes.forEach(round::look);
    round.store();
  }

  /** What inherits from a template is looked at soon after, page by page. */
  void queueAdopters(String template) {
    states.queueAdopters(template);
  }

  private final class Round {

    private final Collection<String> codes;
    private final @Nullable String by;
    private final Map<String, String> causes;
    private final @Nullable String bulk;
    private final Map<String, Listing> inForce;
    private final Map<String, States.State> before;
    private final Map<String, States.Newest> newest;
    private final Map<String, String> law = composing.lawToday();
    private final Lacks lacks = new Lacks(terms, calendars.current(), today());
    private final List<States.Version> versions = new ArrayList<>();
    private final List<States.State> changed = new ArrayList<>();
    private final List<GuideBasis.Basis> bases = new ArrayList<>();
    private final Set<String> gone = new LinkedHashSet<>();

    Round(Collection<String> codes, @Nullable String by, Map<String, String> causes, @Nullable String bulk) {
      this.codes = codes;
      this.by = by;
      this.causes = causes;
      this.bulk = bulk;
      inForce = listings.inForce(codes, clock.instant());
      before = states.of(codes);
      newest = states.newestVersions(codes);
    }

    void look(String code) {
      var listing = inForce.get(code);
      var last = before.get(code);
      if (listing == null) {
        gone.add(code);
        if (last != null && last.stale() != null) {
          tell(GuideRefreshed.TYPE, code, new GuideRefreshed(code, last.version(), today()));
        }
        if (last != null && told(last)) {
          tell(GuideFoundComplete.TYPE, code, new GuideFoundComplete(code, last.version(), today()));
        }
        return;
      }
      var guide = composing.guide(listing, law);
      bases.add(GuideBasis.of(listing, guide));
      var snapshot = json.writeValueAsString(snapshot(listing, guide));
      var digest = digest(snapshot);
      var same = last != null && last.digest().equals(digest);
      var version = same ? last.version() : next(listing);
      if (!same) {
        versions.add(new States.Version(
            code, version, listing.edition(), cause(listing), by, snapshot, bulk, news(listing)));
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
      followers.forEach(follower -> follower.settled(bases, gone));
    }

    private int next(Listing listing) {
      var last = newest.get(listing.item().code());
      return last == null ? listing.revision() + listing.writtenVersion() : last.version() + 1;
    }

    private String cause(Listing listing) {
      var code = listing.item().code();
      var last = newest.get(code);
      if (by != null) {
        return "WRITING";
      }
      return last == null || last.edition() != listing.edition() ? "EDITION" : causes.getOrDefault(code, "EDITION");
    }

    /** What came with an edition was read before, but maybe not with what has changed in every guide alike since. */
    private boolean news(Listing listing) {
      var code = listing.item().code();
      var last = newest.get(code);
      return by == null && (last != null && last.edition() == listing.edition()
          || Unsettled.ALIKE.contains(causes.getOrDefault(code, "EDITION")));
    }

    private States.State state(Listing listing, Guide guide, int version, String digest, States.@Nullable State last) {
      var item = listing.item();
      var stale = stale(listing, law, last == null ? null : last.stale());
      var lacking = lacks.of(guide, listing.elements(), last);
      var state = new States.State(item.code(), version, digest, item.name(), item.region(), item.organCode(),
          item.organName(), guide.entries().size(), guide.missing(), listing.writtenVersion(), stale, lacking,
          lacks.nextLook(listing.elements(), lacking));
      if (!Objects.equals(stale, last == null ? null : last.stale())) {
        tellStaleness(state);
      }
      if (!same(lacking, last == null ? null : last.lacking())) {
        tellLacking(state);
      }
      return state;
    }
  }

  private static boolean told(States.State state) {
    return state.lacking() != null && state.lacking().told() != null;
  }

  /** Whether supervision knows the same of both: nothing, or the same. */
  private static boolean same(@Nullable Lacking now, @Nullable Lacking before) {
    var told = now != null && now.told() != null;
    var toldBefore = before != null && before.told() != null;
    return told && toldBefore ? now.sameAs(before) : told == toldBefore;
  }

  private void tellStaleness(States.State state) {
    if (state.stale() == null) {
      tell(GuideRefreshed.TYPE, state.code(), new GuideRefreshed(state.code(), state.version(), today()));
    } else {
      tell(GuideBecameStale.TYPE, state.code(), became(state, state.stale()));
    }
  }

  private void tellLacking(States.State state) {
    if (told(state)) {
      tell(GuideFoundIncomplete.TYPE, state.code(), incomplete(state, state.lacking()));
    } else {
      tell(GuideFoundComplete.TYPE, state.code(), new GuideFoundComplete(state.code(), state.version(), today()));
    }
  }

  /** A second change while it lags already moves no term. */
  private @Nullable Stale stale(Listing listing, Map<String, String> law, @Nullable Stale before) {
    var writing = listing.writing();
    var outdated = writing == null ? List.<String>of()
        : writing.outdated(Composing.ground(listing.described(), writing.content()), law);
    if (outdated.isEmpty()) {
      return null;
    }
    if (before != null) {
      return new Stale(before.since(), outdated, before.days(), before.basis(), before.due(), before.calendar());
    }
    var today = today();
    var calendar = calendars.current();
    return new Stale(today, outdated, staleness.days(), staleness.basis(),
        calendar.dueDate(today, staleness.days()).date(), calendar.version());
  }

  private static GuideBecameStale became(States.State state, Stale stale) {
    return new GuideBecameStale(state.code(), state.name(), state.region(), state.organCode(), state.organName(),
        state.version(), stale.since(), stale.days(), stale.basis(), stale.aspects());
  }

  private static GuideFoundIncomplete incomplete(States.State state, Lacking lacking) {
    var term = lacking.term();
    return new GuideFoundIncomplete(state.code(), state.name(), state.region(), state.organCode(), state.organName(),
        state.version(), lacking.told(), lacking.missing(),
        lacking.ended().stream()
            .map(one -> new GuideFoundIncomplete.EndedBasis(one.aspect(), one.citation(), one.until())).toList(),
        term == null ? null : new GuideFoundIncomplete.Term(term.since(), term.days(), term.basis()));
  }

  private void tell(String type, String code, Object news) {
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
