package io.tongban.catalog.element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether the elements of one item agree with each other. */
final class Consistency {

  private final Elements elements;
  private final int promisedLimitDays;
  private final List<ElementFault> faults = new ArrayList<>();

  private Consistency(Elements elements, int promisedLimitDays) {
    this.elements = elements;
    this.promisedLimitDays = promisedLimitDays;
  }

  static List<ElementFault> faults(Elements elements, int promisedLimitDays) {
    var check = new Consistency(elements, promisedLimitDays);
    check.keys();
    check.charges();
    check.risks();
    if (elements.flow() != null) {
      check.flow(elements.flow());
    }
    return check.faults;
  }

  private void keys() {
    once("conditions", elements.conditions(), Condition::key);
    once("materials", elements.materials(), Material::key);
    once("fees", elements.fees(), Fee::key);
    once("prerequisites", elements.prerequisites(), Prerequisite::key);
    once("intermediaryServices", elements.intermediaryServices(), IntermediaryService::key);
    once("specialProcedures", elements.specialProcedures(), procedure -> procedure.kind().name());
    once("discretion", elements.discretion(), DiscretionTier::key);
    once("risks", elements.risks(), RiskPoint::key);
    once("duties", elements.duties(), Duty::key);
  }

  private <T> void once(String part, List<T> all, Function<T, String> key) {
    var seen = new HashSet<String>();
    for (var one : all) {
      if (!seen.add(key.apply(one))) {
        fault(part + "[" + key.apply(one) + "]", "key-twice", key.apply(one));
      }
    }
  }

  private void charges() {
    if (Boolean.TRUE.equals(elements.charged()) && elements.fees().isEmpty()) {
      fault("fees", "fees-missing");
    }
    if (Boolean.FALSE.equals(elements.charged()) && !elements.fees().isEmpty()) {
      fault("fees", "fees-though-free", elements.fees().getFirst().name());
    }
  }

  private void risks() {
    var nodes = elements.flow() == null ? Set.<String>of()
        : elements.flow().nodes().stream().map(Flow.Node::key).collect(Collectors.toSet());
    elements.risks().stream()
        .filter(risk -> risk.node() != null && !nodes.contains(risk.node()))
        .forEach(risk -> fault("risks[" + risk.key() + "].node", "flow-node-unknown", risk.node()));
  }

  private void flow(Flow flow) {
    once("flow.nodes", flow.nodes(), Flow.Node::key);
    var nodes = new HashMap<String, Flow.Node>();
    flow.nodes().forEach(node -> nodes.put(node.key(), node));
    var broken = false;
    for (var edge : flow.edges()) {
      for (var end : List.of(edge.from(), edge.to())) {
        if (!nodes.containsKey(end)) {
          fault("flow.edges[" + edge.from() + "-" + edge.to() + "]", "flow-node-unknown", end);
          broken = true;
        }
      }
    }
    if (!broken && flow.beginnings().size() != 1 && !nodes.isEmpty()) {
      var beginnings = flow.beginnings().stream().map(Flow.Node::name).collect(Collectors.joining("、"));
      fault("flow.nodes", beginnings.isEmpty() ? "flow-without-beginning" : "flow-beginnings", beginnings);
    }
    if (!broken) {
      new Walk(flow, nodes).check();
    }
  }

  private void fault(String path, String code, Object... args) {
    faults.add(ElementFault.of(path, code, args));
  }

  /** Finds circles and the longest way through a flow. */
  private final class Walk {

    private final Flow flow;
    private final Map<String, Flow.Node> nodes;
    private final Map<String, List<String>> after = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    Walk(Flow flow, Map<String, Flow.Node> nodes) {
      this.flow = flow;
      this.nodes = nodes;
      flow.onward().forEach(edge -> after.computeIfAbsent(edge.from(), from -> new ArrayList<>()).add(edge.to()));
    }

    void check() {
      var days = 0;
      for (var node : flow.nodes()) {
        var path = new LinkedHashSet<String>();
        var longestFrom = longestFrom(node.key(), path);
        if (longestFrom < 0) {
          fault("flow.edges", "flow-circle",
              path.stream().map(key -> nodes.get(key).name()).collect(Collectors.joining(" → ")));
          return;
        }
        days = Math.max(days, longestFrom);
      }
      if (days > promisedLimitDays) {
        fault("flow.nodes", "flow-over-promise", days, promisedLimitDays);
      }
    }

    /** Working days of the longest way on from a node; negative when there is a circle, along {@code path}. */
    private int longestFrom(String key, LinkedHashSet<String> path) {
      var known = longest.get(key);
      if (known != null) {
        return known;
      }
      if (!path.add(key)) {
        return -1;
      }
      var most = 0;
      for (var next : after.getOrDefault(key, List.of())) {
        var days = longestFrom(next, path);
        if (days < 0) {
          return days;
        }
        most = Math.max(most, days);
      }
      path.remove(key);
      var limit = nodes.get(key).limitDays();
      var days = most + (limit == null ? 0 : limit);
      longest.put(key, days);
      return days;
    }
  }
}
