package io.tongban.guide.guide.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the power runs (权力运行流程图), for drawing and for telling. */
public record Flow(List<Node> nodes, List<Edge> edges) {

  /**
   * @param role APPLICANT, WINDOW_CLERK, REVIEWER, DECIDER or OTHER
   * @param limitDays working days; null when the step has no limit of its own
   */
  public record Node(String key, String name, String role, @Nullable String organ, @Nullable Integer limitDays,
      Elements.@Nullable Basis basis) {}

  /** @param back leads back, as a correction 补正 does */
  public record Edge(String from, String to, @Nullable String when, boolean back) {}

  public Flow {
    nodes = Elements.kept(nodes);
    edges = Elements.kept(edges);
  }

  /** The nodes so that each comes after those that lead to it; what a circle holds comes last, as listed. */
  public List<Node> inOrder() {
    var ordered = new ArrayList<Node>();
    var placed = new HashSet<String>();
    var left = new ArrayList<>(nodes);
    while (!left.isEmpty()) {
      var next = left.stream().filter(node -> ready(node, placed)).findFirst().orElse(left.getFirst());
      left.remove(next);
      placed.add(next.key());
      ordered.add(next);
    }
    return ordered;
  }

  /** The working days that the longest way through takes, by the limits of its steps. */
  public int longestDays() {
    var longest = new HashMap<String, Integer>();
    var most = 0;
    for (var node : inOrder()) {
      var before = onwardTo(node.key()).stream().mapToInt(edge -> longest.getOrDefault(edge.from(), 0)).max().orElse(0);
      var days = before + (node.limitDays() == null ? 0 : node.limitDays());
      longest.put(node.key(), days);
      most = Math.max(most, days);
    }
    return most;
  }

  List<Edge> from(String key) {
    return edges.stream().filter(edge -> edge.from().equals(key)).toList();
  }

  String nameOf(String key) {
    return nodes.stream().filter(node -> node.key().equals(key)).map(Node::name).findFirst().orElse(key);
  }

  private boolean ready(Node node, Set<String> placed) {
    return onwardTo(node.key()).stream().allMatch(edge -> placed.contains(edge.from()));
  }

  private List<Edge> onwardTo(String key) {
    return edges.stream().filter(edge -> !edge.back() && edge.to().equals(key)).toList();
  }
}
