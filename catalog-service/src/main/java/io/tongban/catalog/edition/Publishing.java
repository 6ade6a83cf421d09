package io.tongban.catalog.edition;

import io.tongban.access.RegionCode;
import io.tongban.catalog.audit.Action;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.audit.Audit;
import io.tongban.catalog.audit.AuditEntry;
import io.tongban.catalog.edition.model.Decision;
import io.tongban.catalog.edition.model.Edition;
import io.tongban.catalog.edition.model.Refusal;
import io.tongban.client.catalog.EditionPublished;
import io.tongban.relay.EventPublisher;
import io.tongban.relay.OutgoingEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the life of a draft: it becomes the catalogue in force, or goes. */
@Service
class Publishing {

  private final Editions editions;
  private final List<PublicationCheck> checks;
  private final List<AfterPublication> followers;
  private final Audit audit;
  private final EventPublisher events;
  private final Clock clock;

  Publishing(Editions editions, List<PublicationCheck> checks, List<AfterPublication> followers, Audit audit,
      EventPublisher events, Clock clock) {
    this.editions = editions;
    this.checks = List.copyOf(checks);
    this.followers = List.copyOf(followers);
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param from null for at once
   * @param replaces the edition that the publisher knows to be the newest; null for the one the draft is based on
   */
  @Transactional
  Outcome publish(long id, @Nullable Instant from, @Nullable Long replaces, Actor by) {
    editions.lockPublication();
    var draft = editions.lockIfFree(id);
    if (draft.isEmpty()) {
      return new Outcome.Busy();
    }
    var newest = editions.newestPublished(draft.get().region()).orElse(null);
    return switch (draft.get().publish(from, clock.instant(), newest, replaces)) {
      case Decision.Refused(var reason) -> new Outcome.Refused(reason, newest == null ? draft.get() : newest);
      case Decision.Granted(var published) -> {
        var faults = faults(published);
        yield faults.isEmpty() ? published(published, newest, by) : new Outcome.Faulty(faults);
      }
    };
  }

  @Transactional
  Outcome delete(long id, Actor by) {
    var draft = editions.lockIfFree(id);
    if (draft.isEmpty()) {
      return new Outcome.Busy();
    }
    if (!draft.get().draft()) {
      return new Outcome.Refused(Refusal.ALREADY_PUBLISHED, draft.get());
    }
    editions.delete(id);
    audit.record(AuditEntry.of(Action.DELETE_DRAFT, by, new RegionCode(draft.get().region())).edition(id)
        .details(Map.of("title", draft.get().title(), "year", draft.get().year(), "items", draft.get().items())));
    return new Outcome.Done(draft.get());
  }

  private List<PublicationCheck.Fault> faults(Edition edition) {
    var from = Objects.requireNonNull(edition.effectiveFrom());
    return checks.stream().flatMap(check -> check.faults(Drafts.draft(edition), from).stream()).toList();
  }

  private Outcome published(Edition edition, @Nullable Edition previous, Actor by) {
    var from = Objects.requireNonNull(edition.effectiveFrom());
    if (previous != null) {
      editions.end(previous, from);
    }
    editions.publish(edition);
    events.publish(new OutgoingEvent(
        EditionPublished.TYPE, "catalogue-" + edition.region(), editions.countPublished(edition.region()),
        new EditionPublished(edition.id(), edition.region(), edition.title(), edition.year(), from)));
    audit.record(AuditEntry.of(Action.PUBLISH, by, new RegionCode(edition.region())).edition(edition.id())
        .details(Map.of("title", edition.title(), "items", edition.items(), "effectiveFrom", from.toString(),
            "replaces", previous == null ? "" : previous.id())));
    followers.forEach(follower -> follower.published(Drafts.draft(edition), from, by));
    return new Outcome.Done(edition);
  }
}
