package io.tongban.guide.page;

import io.tongban.guide.feerecord.FeeRecords;
import io.tongban.guide.page.GuidePage.Addresses;
import io.tongban.guide.page.GuidePage.Fact;
import io.tongban.guide.page.GuidePage.Mode;
import io.tongban.guide.page.GuidePage.Section;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes a page of a guide for the way somebody wants to read it. */
@Component
class PageComposing {

  private static final String MATERIALS = "materials";
  private static final String PROCEDURE = "procedure";
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  /** Where the first words of an aspect end. */
  private static final Pattern FIRST_WORDS = Pattern.compile("[（。；\\n]");

  private final PageSettings settings;
  private final StructuredData structured;
  private final FeeEvents events;
  private final MessageSource messages;
  private final Clock clock;

  PageComposing(PageSettings settings, StructuredData structured, FeeEvents events, MessageSource messages,
      Clock clock) {
    this.settings = settings;
    this.structured = structured;
    this.events = events;
    this.messages = messages;
    this.clock = clock;
  }

  /** @param records about the fee of the item */
  GuidePage page(ReadGuide guide, List<FeeRecords.View> records, Reading reading) {
    return new GuidePage(
        reading.language(), reading.plain(), guide.code(), guide.name(), guide.organ().name(),
        text(reading, "page.tier." + guide.tier()),
        guide.version(), MINUTE.format(guide.updatedAt().atZone(clock.getZone())),
        addresses(guide, reading), modes(guide, reading), facts(guide, reading), missing(guide),
        reading.plain() ? plainSections(guide, reading) : sections(guide, reading),
        guide.listed(),
        reading.plain() ? null : guide.drawing(),
        guide.asked(),
        reading.plain() ? List.of() : events.of(records, reading),
        structured.of(guide));
  }

  private static Addresses addresses(ReadGuide guide, Reading reading) {
    var code = segment(guide.code());
    var here = "/guides/" + code;
    var paper = "/api/guides/" + code + "/form.pdf";
    var query = reading.plain(false).query();
    return new Addresses(
        here + reading.query(),
        "/api/guides/" + code + ".pdf" + query,
        "/apply/" + code, here + "/checklist", here + "/form",
        paper + query, paper + (query.isEmpty() ? "?" : query + "&") + "sample=true", here + "/ask",
        here + "/versions", "/items/" + code, "/items/" + code + "/history");
  }

  private List<Mode> modes(ReadGuide guide, Reading reading) {
    return List.of(
        mode(guide, reading, "page.mode.simplified", reading.simplified(),
            !reading.traditional() && !reading.english()),
        mode(guide, reading, "page.mode.traditional", reading.inTraditional(), reading.traditional()),
        mode(guide, reading, "page.mode.english", reading.inEnglish(), reading.english()),
        mode(guide, reading, reading.plain() ? "page.mode.full" : "page.mode.plain", reading.plain(!reading.plain()),
            false));
  }

  private Mode mode(ReadGuide guide, Reading reading, String title, Reading other, boolean current) {
    var address = "/guides/" + segment(guide.code()) + other.query();
    return new Mode(text(reading, title), address, other.language(), current);
  }

  private List<Fact> facts(ReadGuide guide, Reading reading) {
    var facts = new ArrayList<Fact>();
    settings.facts().stream()
        .flatMap(key -> guide.aspect(key).stream())
        .filter(aspect -> aspect.value() != null)
        .forEach(aspect -> facts.add(new Fact(aspect.title(), firstWords(aspect.value()))));
    if (guide.ways() != null) {
      facts.add(new Fact(text(reading, "page.visits"), text(reading, "page.visits.times", guide.ways().visits())));
    }
    return facts;
  }

  private static List<String> missing(ReadGuide guide) {
    return guide.aspects().stream()
        .filter(aspect -> guide.missing().contains(aspect.key()))
        .map(ReadGuide.Aspect::title)
        .toList();
  }

  private List<Section> sections(ReadGuide guide, Reading reading) {
    return guide.aspects().stream()
        .map(aspect -> section(aspect, aspect.title(), guide, reading))
        .toList();
  }

  private List<Section> plainSections(ReadGuide guide, Reading reading) {
    return settings.plain().stream()
        .flatMap(key -> guide.aspect(key).stream())
        .map(aspect -> section(aspect, text(reading, "page.plain." + aspect.key()), guide, reading))
        .toList();
  }

  private Section section(ReadGuide.Aspect aspect, String title, ReadGuide guide, Reading reading) {
    var value = aspect.value() == null ? text(reading, "page.missing") : aspect.value();
    return new Section(aspect.no(), aspect.key(), title, value,
        reading.plain() ? null : aspect.source(),
        aspect.key().equals(MATERIALS) && !guide.listed().isEmpty(),
        aspect.key().equals(PROCEDURE) && !reading.plain() && guide.drawing() != null);
  }

  private static String firstWords(String value) {
    return FIRST_WORDS.split(value, 2)[0].strip();
  }

  private static String segment(String code) {
    return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String text(Reading reading, String key, Object... args) {
    return messages.getMessage(key, args, key, reading.labels());
  }
}
