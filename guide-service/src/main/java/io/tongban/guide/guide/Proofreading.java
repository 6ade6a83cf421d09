package io.tongban.guide.guide;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.guide.guide.model.Checklist;
import io.tongban.guide.guide.model.Consistency;
import io.tongban.guide.guide.model.Content;
import io.tongban.guide.guide.model.Fault;
import io.tongban.guide.guide.model.Guide;
import io.tongban.guide.guide.model.Material;
import io.tongban.guide.guide.model.Source;
import io.tongban.problem.Problem.FieldError;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says what is wrong with a guide before it is written down, and what keeps it from being published. */
@Component
public class Proofreading {

  private final Checklist checklist;
  private final Composing composing;
  private final List<GuideCheck> checks;
  private final Clock clock;

  Proofreading(Checklist checklist, Composing composing, List<GuideCheck> checks, Clock clock) {
    this.checklist = checklist;
    this.composing = composing;
    this.checks = List.copyOf(checks);
    this.clock = clock;
  }

  /** Every fault, named by its field; empty when the guide may be written down. */
  public List<FieldError> faults(GuideDraft draft) {
    return draft.proof(checklist).faults().stream().map(Proofreading::error).toList();
  }

  /**
   * What keeps a guide from being published beside its {@linkplain #faults faults}: aspects without a value (无 is
   * one), and aspects that it inherits and may not word itself, and where it contradicts its item, list of materials,
   * flow, or what other features know.
   */
  public List<FieldError> obstacles(Described described, GuideDraft draft) {
    var read = read(described, draft);
    checks.forEach(check -> read.obstacles().addAll(check.faults(read.candidate())));
    return read.obstacles();
  }

  /**
   * Faults, or else obstacles, of many guides at once, by code of the item; those that may be published have none.
   */
  public Map<String, List<FieldError>> faultsOfAll(Collection<GuideWriting.Order> orders) {
    var found = new HashMap<String, List<FieldError>>();
    var readable = new LinkedHashMap<String, Read>();
    for (var order : orders) {
      var faults = faults(order.draft());
      if (faults.isEmpty()) {
        readable.put(order.code(), read(order.described(), order.draft()));
      } else {
        found.put(order.code(), faults);
      }
    }
    var candidates = readable.values().stream().map(Read::candidate).toList();
    checks.forEach(check -> check.faultsOfAll(candidates)
        .forEach((code, faults) -> readable.get(code).obstacles().addAll(faults)));
    readable.forEach((code, read) -> found.put(code, read.obstacles()));
    return found;
  }

  /** @param obstacles without those that other features know of */
  private record Read(GuideCheck.Candidate candidate, List<FieldError> obstacles) {}

  private Read read(Described described, GuideDraft draft) {
    var content = draft.proof(checklist).readable();
    var guide = composing.guide(described, content);
    var obstacles = new ArrayList<FieldError>();
    guide.entries().stream().filter(entry -> entry.value() == null).map(Guide.Entry::aspect)
        .filter(aspect -> !described.isTemplate() || !aspect.local())
        .forEach(aspect -> obstacles.add(
            new FieldError("aspects." + aspect.key(), "missing-aspect", aspect.title(), aspect.titleEn())));
    guide.entries().stream().filter(entry -> entry.source() == Source.TEMPLATE).map(Guide.Entry::aspect)
        .filter(aspect -> content.aspects().containsKey(aspect.key()))
        .forEach(aspect -> obstacles.add(new FieldError(
            "aspects." + aspect.key(), "inherited-aspect", aspect.title(), aspect.titleEn(), described.template())));
    Consistency.faults(facts(described), content).stream().map(Proofreading::error).forEach(obstacles::add);
    return new Read(candidate(described, guide, content), obstacles);
  }

  /** @throws IllegalStateException when it has faults */
  Content content(GuideDraft draft) {
    return draft.proof(checklist).content();
  }

  private Consistency.Facts facts(Described described) {
    var item = described.item();
    return new Consistency.Facts(item.statutoryLimitDays(), item.promisedLimitDays(), item.fee(),
        described.elements(), WorkingCalendar.dateOf(clock.instant()));
  }

  private static GuideCheck.Candidate candidate(Described described, Guide guide, Content content) {
    var aspects = new LinkedHashMap<String, String>();
    for (var entry : guide.entries()) {
      if (entry.value() != null) {
        aspects.put(entry.aspect().key(), entry.value());
      }
    }
    var materials = new LinkedHashMap<String, String>();
    for (Material material : Listing.materials(described.elements(), content)) {
      materials.put(material.key(), material.name());
    }
    return new GuideCheck.Candidate(described.item(), aspects, materials);
  }

  private static FieldError error(Fault fault) {
    return new FieldError(fault.field(), fault.code(), fault.args().toArray());
  }
}
