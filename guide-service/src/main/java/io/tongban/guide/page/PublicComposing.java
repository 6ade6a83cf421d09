package io.tongban.guide.page;

import io.tongban.guide.feerecord.FeeRecords;
import io.tongban.guide.page.GuidePage.Mode;
import io.tongban.guide.page.PublicPage.Fact;
import io.tongban.guide.publicservice.Kinds;
import io.tongban.guide.publicservice.PublicServices;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes pages of public-service bodies and their services for the way somebody wants to read them. */
@Component
class PublicComposing {

  private static final String HOME = "/public-services";
  private static final String PROMISES = "promises";
  private static final String FEES = "fees";
  private static final int EXAMPLES = 9;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final PublicStructuredData structured;
  private final FeeEvents events;
  private final MessageSource messages;
  private final Clock clock;

  PublicComposing(PublicStructuredData structured, FeeEvents events, MessageSource messages, Clock clock) {
    this.structured = structured;
    this.events = events;
    this.messages = messages;
    this.clock = clock;
  }

  /** What somebody looks for; null for anything. */
  record Sought(@Nullable String words, @Nullable String kind, @Nullable String region, @Nullable String after) {

    Sought of(@Nullable String otherKind) {
      return new Sought(words, otherKind, region, null);
    }

    Sought from(@Nullable String place) {
      return new Sought(words, kind, region, place);
    }

    Map<String, @Nullable String> parameters() {
      var parameters = new LinkedHashMap<String, @Nullable String>();
      parameters.put("q", words);
      parameters.put("kind", kind);
      parameters.put("region", region);
      parameters.put("after", after);
      return parameters;
    }
  }

  /** What there is to choose from, and what was found. */
  record Shelf(List<Kinds.Kind> kinds, List<PublicServices.Region> regions,
      List<PublicServices.FoundService> services, PublicServices.BodyList bodies) {}

  PublicPage.Browse browse(Sought sought, Shelf shelf, Reading reading) {
    var kinds = shelf.kinds().stream().collect(Collectors.toMap(Kinds.Kind::code, kind -> title(kind, reading)));
    var regions = shelf.regions().stream()
        .collect(Collectors.toMap(PublicServices.Region::code, PublicServices.Region::name));
    return new PublicPage.Browse(reading.language(), reading.plain(), at(sought, reading),
        modes(reading, other -> at(sought, other)), sought.words() == null ? "" : sought.words(), sought.region(),
        sought.kind(),
        Stream.concat(
            Stream.of(new PublicPage.Choice("", text(reading, "page.public.allKinds"), at(sought.of(null), reading),
                sought.kind() == null)),
            shelf.kinds().stream().map(kind -> new PublicPage.Choice(kind.code(), title(kind, reading),
                at(sought.of(kind.code()), reading), kind.code().equals(sought.kind())))).toList(),
        shelf.regions().stream()
            .map(region -> new PublicPage.Choice(region.code(), region.name(), "",
                region.code().equals(sought.region())))
            .toList(),
        carried(sought, reading),
        shelf.services().stream()
            .map(found -> new PublicPage.Found(found.name(), at(found.body(), found.key(), reading), found.bodyName(),
                kinds.getOrDefault(found.kind(), "")))
            .toList(),
        shelf.bodies().bodies().stream()
            .map(body -> new PublicPage.Place(body.name(), at(body.code(), reading),
                kinds.getOrDefault(body.kind(), "") + " · " + body.regionName(), body.address(),
                String.join("、", body.telephones()), body.hours()))
            .toList(),
        shelf.bodies().next() == null ? null : at(sought.from(shelf.bodies().next()), reading),
        sought.after() == null ? null : at(sought.from(null), reading),
        shelf.kinds().stream().limit(EXAMPLES).map(kind -> title(kind, reading)).collect(Collectors.joining("、")));
  }

  PublicPage.Body body(PublicServices.Body read, Reading reading) {
    var body = read.body();
    return new PublicPage.Body(reading.language(), reading.plain(), at(body.code(), reading),
        modes(reading, other -> at(body.code(), other)), HOME + reading.query(), body.code(), body.name(),
        about(read, reading),
        read.closed() ? text(reading, "page.public.closed", String.valueOf(body.validTo())) : null,
        facts(read, reading),
        read.services().stream()
            .map(service -> new PublicPage.Link(service.name(), at(body.code(), service.key(), reading),
                text(reading, "page.updated", minute(service.publishedAt()))))
            .toList(),
        structured.of(read));
  }

  PublicPage.Service service(PublicServices.Service read, List<FeeRecords.View> records, Reading reading) {
    var body = read.of().body();
    var current = at(body.code(), read.key(), reading);
    var isOld = read.version() != read.latest();
    var self = isOld ? version(body.code(), read.key(), read.version(), reading) : current;
    return new PublicPage.Service(reading.language(), reading.plain(), self,
        modes(reading, other -> isOld ? version(body.code(), read.key(), read.version(), other)
            : at(body.code(), read.key(), other)),
        new PublicPage.Link(body.name(), at(body.code(), reading), about(read.of(), reading)), read.name(),
        read.version(), minute(read.publishedAt()), notices(read, isOld, reading), isOld ? current : null,
        versions(body.code(), read.key(), reading), facts(read.of(), reading), sections(read, records, reading),
        read.promises().stream()
            .map(promise -> new PublicPage.Promise(promise.name(), text(reading,
                "page.public.unit." + promise.unit(), promise.number().stripTrailingZeros().toPlainString())))
            .toList(),
        read.fees().stream()
            .map(fee -> new PublicPage.Fee(fee.name(),
                fee.amount().stripTrailingZeros().toPlainString() + " " + fee.unit(),
                text(reading, "page.public.pricing." + fee.pricing()), fee.basis()))
            .toList(),
        events.of(records, reading), structured.of(read));
  }

  PublicPage.Versions versions(PublicServices.Service read, List<PublicServices.Version> versions, Reading reading) {
    var body = read.of().body();
    return new PublicPage.Versions(reading.language(), reading.plain(), versions(body.code(), read.key(), reading),
        modes(reading, other -> versions(body.code(), read.key(), other)),
        new PublicPage.Link(read.name(), at(body.code(), read.key(), reading), body.name()),
        versions.stream()
            .map(one -> new PublicPage.Version(text(reading, "page.version", one.version()),
                version(body.code(), read.key(), one.version(), reading), minute(one.publishedAt()),
                one.note().isEmpty() ? List.of(text(reading, "page.public.firstVersion")) : one.note()))
            .toList());
  }

  private List<PublicPage.Section> sections(PublicServices.Service read, List<FeeRecords.View> records,
      Reading reading) {
    var elements = reading.plain()
        ? read.plain().stream().flatMap(key -> read.elements().stream().filter(one -> one.key().equals(key)))
        : read.elements().stream();
    return elements
        .map(element -> {
          var measured = element.key().equals(PROMISES) && !read.promises().isEmpty();
          var priced = element.key().equals(FEES) && !read.fees().isEmpty();
          return new PublicPage.Section(element.no(), element.key(),
              reading.plain() ? messages.getMessage("page.public.plain." + element.key(), null, element.title(),
                  reading.labels()) : element.title(),
              measured || priced ? element.said() : element.value(), measured, priced,
              element.key().equals(FEES) && !records.isEmpty() && !reading.plain());
        })
        .toList();
  }

  private List<String> notices(PublicServices.Service read, boolean isOld, Reading reading) {
    var notices = new ArrayList<String>();
    if (isOld) {
      notices.add(text(reading, "page.public.old", read.version(), read.latest()));
    }
    if (read.endedOn() != null) {
      notices.add(text(reading, "page.public.ended", read.endedOn().toString()));
    }
    if (read.of().closed()) {
      notices.add(text(reading, "page.public.closed", String.valueOf(read.of().body().validTo())));
    }
    return notices;
  }

  private List<Fact> facts(PublicServices.Body read, Reading reading) {
    var body = read.body();
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(text(reading, "page.public.address"), body.address()));
    facts.add(new Fact(text(reading, "page.public.telephones"), String.join("、", body.telephones())));
    facts.add(new Fact(text(reading, "page.public.hours"), body.hours()));
    if (body.website() != null) {
      facts.add(new Fact(text(reading, "page.public.website"), body.website()));
    }
    facts.add(new Fact(text(reading, "page.public.organ"), body.organName()));
    if (read.kind() != null && !reading.plain()) {
      facts.add(new Fact(text(reading, "page.public.basis"), read.kind().basis()));
    }
    return facts;
  }

  private static String about(PublicServices.Body read, Reading reading) {
    var region = read.body().regionName();
    return read.kind() == null ? region : title(read.kind(), reading) + " · " + region;
  }

  private static String title(Kinds.Kind kind, Reading reading) {
    return reading.english() ? kind.titleEn() : kind.title();
  }

  private List<Mode> modes(Reading reading, Function<Reading, String> address) {
    return List.of(
        mode("page.mode.simplified", reading, reading.simplified(), address,
            !reading.traditional() && !reading.english()),
        mode("page.mode.traditional", reading, reading.inTraditional(), address, reading.traditional()),
        mode("page.mode.english", reading, reading.inEnglish(), address, reading.english()),
        mode(reading.plain() ? "page.mode.full" : "page.mode.plain", reading, reading.plain(!reading.plain()), address,
            false));
  }

  private Mode mode(String title, Reading reading, Reading other, Function<Reading, String> address,
      boolean current) {
    return new Mode(text(reading, title), address.apply(other), other.language(), current,
        other.plain() == reading.plain() ? null : other.plain() ? "plain" : "full");
  }

  private static List<PublicPage.Carried> carried(Sought sought, Reading reading) {
    var carried = new ArrayList<PublicPage.Carried>();
    if (sought.kind() != null) {
      carried.add(new PublicPage.Carried("kind", sought.kind()));
    }
    if (!reading.query().isEmpty()) {
      for (var pair : reading.query().substring(1).split("&")) {
        carried.add(new PublicPage.Carried(pair.split("=")[0], pair.split("=")[1]));
      }
    }
    return carried;
  }

  private static String at(Sought sought, Reading reading) {
    var parameters = sought.parameters().entrySet().stream()
        .filter(entry -> entry.getValue() != null && !entry.getValue().isBlank())
        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    if (parameters.isEmpty()) {
      return HOME + reading.query();
    }
    return HOME + "?" + parameters + (reading.query().isEmpty() ? "" : "&" + reading.query().substring(1));
  }

  private static String at(String body, Reading reading) {
    return HOME + "/" + body + reading.query();
  }

  private static String at(String body, String service, Reading reading) {
    return HOME + "/" + body + "/" + service + reading.query();
  }

  private static String versions(String body, String service, Reading reading) {
    return HOME + "/" + body + "/" + service + "/versions" + reading.query();
  }

  private static String version(String body, String service, int version, Reading reading) {
    return HOME + "/" + body + "/" + service + "/versions/" + version + reading.query();
  }

  private String minute(Instant at) {
    return MINUTE.format(at.atZone(clock.getZone()));
  }

  private String text(Reading reading, String key, Object... args) {
    return messages.getMessage(key, args, key, reading.labels());
  }
}
