package io.tongban.catalog.resemblance.model;

import io.tongban.catalog.resemblance.model.Resemblance.Finding;
import io.tongban.catalog.resemblance.model.Resemblance.Kind;
import io.tongban.catalog.resemblance.model.Resemblance.Names;
import io.tongban.catalog.resemblance.model.Resemblance.Opposed;
import io.tongban.catalog.resemblance.model.Resemblance.Side;
import io.tongban.catalog.resemblance.model.Resemblance.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Weighs two items against each other. */
final class Comparison {

  /** A name that weighs less than this may stand in another by chance (工伤 in 工伤医疗费用). */
  private static final double SUBSTANTIAL = 4;

  private final Scale scale;

  Comparison(Scale scale) {
    this.scale = scale;
  }

  /**
   * Points for the likeness of the names, before opposites are taken off.
   *
   * @param sharedHere the weight of the shared grams, as the proposed name weighs them
   * @param sharedThere and as the cancelled one does
   */
  double names(Profile proposed, Profile cancelled, double sharedHere, double sharedThere) {
    var here = share(sharedHere, proposed.name());
    var there = share(sharedThere, cancelled.name());
    return scale.names(Math.max(here * substance(proposed.name()), there * substance(cancelled.name())),
        Math.min(here, there));
  }

  /** What the findings come to, without their evidence. */
  double points(Profile proposed, Profile cancelled) {
    return findings(proposed, cancelled).stream().mapToDouble(Finding::points).sum();
  }

  Resemblance of(String key, Profile proposed, Profile cancelled) {
    var findings = findings(proposed, cancelled);
    return new Resemblance(key, findings.stream().mapToDouble(Finding::points).sum(), findings,
        evidence(proposed, cancelled),
        Alignment.of(proposed.conditions(), cancelled.conditions())
            .sideBySide(proposed.traits().conditions(), cancelled.traits().conditions()),
        Alignment.of(proposed.materials(), cancelled.materials())
            .sideBySide(proposed.traits().materials(), cancelled.traits().materials()),
        proposed.traits().legalBases().stream().filter(cancelled.traits().legalBases()::contains).toList());
  }

  private List<Finding> findings(Profile proposed, Profile cancelled) {
    var findings = new ArrayList<Finding>();
    var names = names(proposed, cancelled,
        proposed.name().shared(cancelled.name()), cancelled.name().shared(proposed.name()));
    var opposed = opposed(proposed.subject(), cancelled.subject()).isEmpty() ? 0 : scale.opposite();
    findings.add(new Finding(Kind.NAME, Math.max(0, names - opposed)));
    findings.add(new Finding(Kind.CONDITIONS,
        scale.content(Alignment.of(proposed.conditions(), cancelled.conditions()).likeness())));
    findings.add(new Finding(Kind.MATERIALS,
        scale.content(Alignment.of(proposed.materials(), cancelled.materials()).likeness())));
    if (!Act.agree(proposed.subject().acts(), cancelled.subject().acts())) {
      findings.add(new Finding(Kind.OTHER_ACT, -scale.otherAct()));
    }
    findings.removeIf(finding -> finding.points() == 0);
    findings.sort(Comparator.comparingDouble(Finding::points).reversed());
    return findings;
  }

  private static double share(double shared, Vector name) {
    return name.total() == 0 ? 0 : shared / name.total();
  }

  private static double substance(Vector name) {
    return Math.min(1, name.total() / SUBSTANTIAL);
  }

  private static Names evidence(Profile proposed, Profile cancelled) {
    return new Names(
        terms(proposed, cancelled, true),
        terms(proposed, cancelled, false),
        terms(cancelled, proposed, false),
        side(proposed, cancelled),
        side(cancelled, proposed),
        opposed(proposed.subject(), cancelled.subject()));
  }

  /** The runs of characters whose pairs the other name holds too, or does not hold. */
  private static List<Term> terms(Profile one, Profile other, boolean shared) {
    var counted = new HashSet<Integer>();
    return one.subject().phrases().stream()
        .flatMap(phrase -> phrase.runs(other.name()::holds, shared).stream())
        .map(run -> {
          var weight = new double[1];
          run.each((gram, weak) -> weight[0] += counted.add(gram) ? one.name().weight(gram) : 0);
          return new Term(run.text(), share(weight[0], one.name()));
        })
        .toList();
  }

  private static Side side(Profile one, Profile other) {
    return new Side(share(one.name().shared(other.name()), one.name()), one.subject().means(), one.subject().acts());
  }

  private static List<Opposed> opposed(Subject proposed, Subject cancelled) {
    if (proposed.sides().isEmpty() || cancelled.sides().isEmpty()) {
      return List.of();
    }
    var opposed = new ArrayList<Opposed>();
    proposed.sides().forEach((group, here) -> {
      var there = cancelled.sides().get(group);
      if (there != null && Collections.disjoint(here.keySet(), there.keySet())) {
        opposed.add(new Opposed(words(here), words(there)));
      }
    });
    return opposed;
  }

  private static String words(Map<String, String> sides) {
    return String.join("、", sides.values());
  }
}
