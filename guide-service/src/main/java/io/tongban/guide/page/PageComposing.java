package io.tongban.guide.page;

import io.tongban.guide.feerecord.FeeRecords;
import io.tongban.guide.page.GuidePage.Addresses;
import io.tongban.guide.page.GuidePage.Flow;
import io.tongban.guide.page.GuidePage.Group;
import io.tongban.guide.page.GuidePage.Mode;
import io.tongban.guide.page.GuidePage.Section;
import io.tongban.guide.page.model.FlowDrawing;
import io.tongban.guide.page.model.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a page of a guide for the way somebody wants to read it. */
@Component
class PageComposing {

  private static final String MATERIALS = "materials";
  private static final String PROCEDURE = "procedure";
  /** Whose words an aspect has is said only where they are not the guide's own. */
  private static final Set<String> TOLD_SOURCES = Set.of("LOCAL", "TEMPLATE");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final PageSettings settings;
  private final Summary summary;
  private final StructuredData structured;
  private final FeeEvents events;
  private final Labels labels;
  private final Clock clock;

  PageComposing(PageSettings settings, Summary summary, StructuredData structured, FeeEvents events, Labels labels,
      Clock clock) {
    this.settings = settings;
    this.summary = summary;
    this.structured = structured;
    this.events = events;
    this.labels = labels;
    this.clock = clock;
  }

  /** @param records about the fee of the item */
  GuidePage page(ReadGuide guide, List<FeeRecords.View> records, Reading reading) {
    var sections = guide.aspects().stream()
        .map(aspect -> section(aspect, aspect.title(), guide, reading))
        .toList();
    return new GuidePage(
        reading.language(), reading.guideLanguage(), reading.plain(), guide.code(), guide.name(), guide.organ().name(),
        labels.text(reading, "tier." + guide.tier()),
        guide.version(), MINUTE.format(guide.updatedAt().atZone(clock.getZone())),
        addresses(guide.code(), reading), modes(guide, reading),
        reading.plain() ? List.of() : summary.of(guide, reading), missing(guide), behind(guide, reading),
        reading.plain() ? List.of(new Group("plain", null, plainSections(guide, reading))) : groups(sections, reading),
        sections,
        guide.listed(),
        reading.plain() ? null : flow(guide, reading),
        guide.asked(),
        reading.plain() ? List.of() : events.of(records, reading),
        structured.of(guide));
  }

  static Addresses addresses(String code, Reading reading) {
    var segment = segment(code);
    var here = "/guides/" + segment;
    var paper = "/api/guides/" + segment + "/form.pdf";
    var query = reading.plain(false).sharedQuery();
    return new Addresses(
        here + reading.sharedQuery(),
        "/api/guides/" + segment + ".pdf" + query,
        "/apply/" + segment, here + "/checklist", here + "/form",
        paper + query, paper + (query.isEmpty() ? "?" : query + "&") + "sample=true", here + "/ask",
        here + "/versions", "/items/" + segment, "/items/" + segment + "/history");
  }

  private List<Mode> modes(ReadGuide guide, Reading reading) {
    var other = reading.plain(!reading.plain());
    return List.of(
        mode(guide, reading, "mode.simplified", reading.simplified(), !reading.traditional() && !reading.english()),
        mode(guide, reading, "mode.traditional", reading.inTraditional(), reading.traditional()),
        mode(guide, reading, "mode.english", reading.inEnglish(), reading.english()),
        new Mode(labels.text(reading, reading.plain() ? "mode.full" : "mode.plain"), address(guide, other),
            reading.language(), false, other.plain() ? "plain" : "full"));
  }

  private Mode mode(ReadGuide guide, Reading reading, String title, Reading other, boolean current) {
    return new Mode(labels.text(reading, title), address(guide, other), other.language(), current, null);
  }

  private static String address(ReadGuide guide, Reading reading) {
    return "/guides/" + segment(guide.code()) + reading.query();
  }

  private static List<String> missing(ReadGuide guide) {
    return guide.aspects().stream()
        .filter(aspect -> guide.missing().contains(aspect.key()))
        .map(ReadGuide.Aspect::title)
        .toList();
  }

  private @Nullable String behind(ReadGuide guide, Reading reading) {
    var stale = guide.stale();
    return stale == null ? null : labels.text(reading, "behind", stale.since(), stale.due(),
        stale.aspects().stream()
            .flatMap(key -> guide.aspect(key).stream())
            .map(ReadGuide.Aspect::title)
            .collect(Collectors.joining(labels.text(reading, "comma"))));
  }

  private List<Group> groups(List<Section> sections, Reading reading) {
    var named = settings.groups().stream().flatMap(group -> group.aspects().stream()).collect(Collectors.toSet());
    var groups = new ArrayList<Group>();
    for (var group : settings.groups()) {
      var own = group.aspects().stream()
          .flatMap(key -> sections.stream().filter(section -> section.key().equals(key)));
      var others = groups.size() + 1 < settings.groups().size() ? Stream.<Section>of()
          : sections.stream().filter(section -> !named.contains(section.key()));
      groups.add(
          new Group(group.key(), labels.text(reading, "group." + group.key()), Stream.concat(own, others).toList()));
    }
    return groups;
  }

  private List<Section> plainSections(ReadGuide guide, Reading reading) {
    return settings.plain().stream()
        .flatMap(key -> guide.aspect(key).stream())
        .map(aspect -> section(aspect, labels.text(reading, "plain." + aspect.key()), guide, reading))
        .toList();
  }

  private Section section(ReadGuide.Aspect aspect, String title, ReadGuide guide, Reading reading) {
    var value = aspect.value() == null ? labels.text(reading, "missing") : aspect.value();
    return new Section(aspect.no(), aspect.key(), title, Text.of(value),
        !reading.plain() && aspect.source() != null && TOLD_SOURCES.contains(aspect.source()) ? aspect.source() : null,
        aspect.key().equals(MATERIALS) && !guide.listed().isEmpty(),
        aspect.key().equals(PROCEDURE) && !reading.plain() && guide.drawing() != null);
  }

  private @Nullable Flow flow(ReadGuide guide, Reading reading) {
    var drawing = guide.drawing();
    var flow = guide.flow();
    return drawing == null || flow == null ? null
        : new Flow(drawing, flow.nodes().stream().map(node -> step(node, flow, reading)).toList());
  }

  private Flow.Step step(ReadGuide.Flow.Node node, ReadGuide.Flow flow, Reading reading) {
    var days = node.limitDays();
    var who = labels.text(reading, "flow.role." + node.role()) + (days == null ? ""
        : labels.text(reading, "comma") + labels.text(reading, days == 0 ? "flow.atOnce" : "flow.days", days));
    return new Flow.Step(node.name(), who, flow.from(node).stream()
        .map(way -> onward(way, flow, reading))
        .collect(Collectors.joining(labels.text(reading, "semicolon"))));
  }

  private String onward(FlowDrawing.Way way, ReadGuide.Flow flow, Reading reading) {
    var to = labels.text(reading, way.back() ? "flow.backTo" : "flow.onTo", flow.nameOf(way.to()));
    return way.when() == null ? to : labels.text(reading, "flow.when", way.when(), to);
  }

  private static String segment(String code) {
    return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
