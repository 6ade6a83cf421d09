package io.tongban.guide.publicservice;

import io.tongban.access.RegionCode;
import io.tongban.calendar.WorkingCalendar;
import io.tongban.guide.history.Comparing;
import io.tongban.guide.publicservice.model.Snapshot;
import io.tongban.guide.search.Terms;
import io.tongban.problem.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The bodies and their services as everybody reads them. */
@Component
public class PublicServices {

  private static final int LONGEST_WORDS = 100;

  private final Bodies bodies;
  private final Services services;
  private final Kinds kinds;
  private final Terms terms;
  private final Comparing comparing;
  private final ElementSettings settings;
  private final JsonMapper json;
  private final Clock clock;

  PublicServices(Bodies bodies, Services services, Kinds kinds, Terms terms, Comparing comparing,
      ElementSettings settings, JsonMapper json, Clock clock) {
    this.bodies = bodies;
    this.services = services;
    this.kinds = kinds;
    this.terms = terms;
    this.comparing = comparing;
    this.settings = settings;
    this.json = json;
    this.clock = clock;
  }

  /** @param region null for everywhere; {@code after}: next of the page before */
  public record Wish(@Nullable RegionCode region, @Nullable String kind, @Nullable String after, int size) {}

  public record Region(String code, String name, int bodies) {}

  public record BodyList(List<ListedBody> bodies, @Nullable String next) {}

  public record ListedBody(String code, String name, String kind, String region, String regionName,
      String address, List<String> telephones, String hours) {

    static ListedBody of(PublicBody body) {
      return new ListedBody(body.code(), body.name(), body.kind(), body.region(), body.regionName(),
          body.address(), body.telephones(), body.hours());
    }
  }

  public record ServiceList(List<FoundService> services, @Nullable String next) {}

  public record FoundService(String body, String key, String name, String bodyName, String kind, String region) {}

  /** @param kind null when no kind of that code is in force; {@code closed}: whether it no longer serves */
  public record Body(PublicBody body, Kinds.@Nullable Kind kind, boolean closed, List<ListedService> services) {}

  public record ListedService(String key, String name, int version, Instant publishedAt) {}

  /**
   * A service as it reads, or once read.
   *
   * @param words by which it is found besides its name
   * @param latest the version that everybody reads now
   * @param endedOn first day on which it was not offered any more; null while it is
   * @param plain keys of the elements for the page in large type
   */
  public record Service(Body of, String key, String name, @Nullable String words, int version, int latest,
      Instant publishedAt, @Nullable LocalDate endedOn, List<Element> elements, List<Promise> promises, List<Fee> fees,
      List<String> plain) {}

  /** @param title in the language asked for; {@code said}: what of the value is neither a promise nor a fee */
  public record Element(int no, String key, String title, @Nullable String value,
      @Nullable String said) {}

  /** @param unit MINUTES, HOURS, DAYS, WORKING_DAYS, TIMES or PERCENT */
  public record Promise(String name, BigDecimal number, String unit) {}

  /** @param pricing GOVERNMENT_SET, GOVERNMENT_GUIDED or MARKET */
  public record Fee(String key, String name, BigDecimal amount, String unit, String pricing, String basis) {}

  /** @param note what it says otherwise than the version before, in sentences; empty for the first */
  public record Version(int version, Instant publishedAt, List<String> note) {}

  public List<Kinds.Kind> kinds() {
    return kinds.on(today());
  }

  /** Where there are bodies that serve today. */
  public List<Region> regions() {
    return bodies.places(today()).stream()
        .map(place -> new Region(place.code(), place.name(), place.bodies()))
        .toList();
  }

  /** The bodies that serve today, by code. */
  public BodyList bodies(@Nullable String words, Wish wish) {
    var ways = words == null || words.isBlank() ? null : asked(words);
    if (ways != null && ways.isEmpty()) {
      return new BodyList(List.of(), null);
    }
    var asked = asked(wish);
    var found = ways == null ? bodies.open(asked) : bodies.found(ways, asked);
    var page = found.stream().limit(wish.size()).toList();
    return new BodyList(page.stream().map(ListedBody::of).toList(),
        found.size() > wish.size() ? page.getLast().code() : null);
  }

  /** The services offered today that the words name, by bodies and keys. */
  public ServiceList services(String words, Wish wish) {
    var ways = asked(words);
    if (ways.isEmpty()) {
      return new ServiceList(List.of(), null);
    }
    var found = services.found(ways, asked(wish));
    var page = found.stream().limit(wish.size()).toList();
    return new ServiceList(
        page.stream()
            .map(one -> new FoundService(one.body(), one.key(), one.name(), one.bodyName(), one.kind(), one.region()))
            .toList(),
        found.size() > wish.size() ? page.getLast().place() : null);
  }

  /** @throws Problem 404 {@code public-body-not-found} */
  public Body body(String code) {
    var body = bodies.find(code).orElseThrow(() -> new Problem(404, "public-body-not-found").args(code));
    var offered = services.of(code).stream()
        .filter(service -> service.version() > 0 && !service.endedOn(today()))
        .map(service -> new ListedService(service.key(), service.name(), service.version(), service.since()))
        .toList();
    return new Body(body, kinds.find(body.kind(), today()).orElse(null), body.closedOn(today()), offered);
  }

  /**
   * @param version null for the one published last
   * @throws Problem 404 {@code public-body-not-found}, {@code public-service-not-found}
   */
  public Service service(String code, String key, @Nullable Integer version, Locale locale) {
    var body = body(code);
    var id = new ServiceId(code, key);
    var stored = services.find(id).filter(one -> one.version() > 0).orElseThrow(() -> notFound(id));
    var kept = services.version(id, version == null ? stored.version() : version)
        .orElseThrow(() -> new Problem(404, "public-service-version-not-found")
            .args(code, key, String.valueOf(version)));
    var read = json.readValue(kept.snapshot(), Snapshot.class);
    var english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return new Service(body, key, read.name(), read.words(), kept.version(), stored.version(),
        kept.publishedAt(), stored.endedOn(),
        read.aspects().stream()
            .map(told -> new Element(told.no(), told.key(), english ? told.titleEn() : told.title(), told.value(),
                told.said()))
            .toList(),
        read.promises().stream()
            .map(promise -> new Promise(promise.name(), promise.number(), promise.unit().name())).toList(),
        read.fees().stream()
            .map(fee -> new Fee(fee.key(), fee.name(), fee.amount(), fee.unit(), fee.pricing().name(), fee.basis()))
            .toList(),
        settings.plain());
  }

  /**
   * All published versions, newest first.
   *
   * @throws Problem 404 {@code public-service-not-found}
   */
  public List<Version> versions(String code, String key, Locale locale) {
    var id = new ServiceId(code, key);
    var kept = services.versions(id);
    if (kept.isEmpty()) {
      throw notFound(id);
    }
    var versions = new ArrayList<Version>();
    for (var n = 0; n < kept.size(); n++) {
      var one = kept.get(n);
      versions.add(new Version(one.version(), one.publishedAt(), n + 1 == kept.size() ? List.of()
          : comparing.note(kept.get(n + 1).snapshot(), one.snapshot(), locale)));
    }
    return versions;
  }

  public Optional<PublicBody> find(String code) {
    return bodies.find(code);
  }

  /** Whether the body has such a service, published or being written. */
  public boolean knows(String code, String key) {
    return services.find(new ServiceId(code, key)).isPresent();
  }

  private List<List<String>> asked(String words) {
    if (words.length() > LONGEST_WORDS) {
      throw new Problem(400, "question-too-long").field("q").args(LONGEST_WORDS);
    }
    return terms.asked(words);
  }

  private Bodies.Wish asked(Wish wish) {
    return new Bodies.Wish(wish.region() == null ? RegionCode.NATION : wish.region(), wish.kind(), today(),
        wish.after(), wish.size() + 1);
  }

  private LocalDate today() {
    return WorkingCalendar.dateOf(clock.instant());
  }

  private static Problem notFound(ServiceId id) {
    return new Problem(404, "public-service-not-found").args(id.body(), id.key());
  }
}
