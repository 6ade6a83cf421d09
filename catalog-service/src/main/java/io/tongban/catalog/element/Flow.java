package io.tongban.catalog.element;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a power runs (权力运行流程图): from the first node, which nothing leads to, along the edges. */
public record Flow(@Size(max = 100) List<@NotNull @Valid Node> nodes, @Size(max = 300) List<@NotNull @Valid Edge> edges) {

  /**
   * @param key unique in its flow
   * @param organ null for the organ that handles the item
   * @param limitDays working days for this step; null when it has no limit of its own
   */
  public record Node(@NotBlank @Size(max = 60) String key, @NotBlank @Size(max = 200) String name, @NotNull Role role,
      @Nullable @Size(max = 200) String organ, @Nullable @Min(0) @Max(3650) Integer limitDays,
      @Nullable @Valid LegalReference basis) {}

  /** Who acts at a node. */
  public enum Role {
    APPLICANT,
    WINDOW_CLERK,
    REVIEWER,
    DECIDER,
    OTHER
  }

  /**
   * @param when under which circumstance; null for the ordinary way
   * @param back leads back, as a correction 补正 does; such edges alone may close a circle
   */
  public record Edge(@NotBlank String from, @NotBlank String to, @Nullable @Size(max = 200) String when, boolean back) {}

  public Flow {
    nodes = List.copyOf(Objects.requireNonNullElse(nodes, List.of()));
    edges = List.copyOf(Objects.requireNonNullElse(edges, List.of()));
  }

  /** Edges that lead onward. */
  public List<Edge> onward() {
    return edges.stream().filter(edge -> !edge.back()).toList();
  }

  /** The nodes that no onward edge leads to. */
  public List<Node> beginnings() {
    Set<String> reached = onward().stream().map(Edge::to).collect(Collectors.toSet());
    return nodes.stream().filter(node -> !reached.contains(node.key())).toList();
  }
}
