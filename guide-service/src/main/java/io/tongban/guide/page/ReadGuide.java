package io.tongban.guide.page;

import io.tongban.guide.page.model.FlowDrawing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a page reads of the public guide, {@code GET /api/guides/{code}}; the rest it leaves. */
record ReadGuide(
    String code,
    String name,
    String typeName,
    String region,
    String tier,
    Organ organ,
    int version,
    List<String> missing,
    List<Aspect> aspects,
    @Nullable List<Material> materials,
    @Nullable List<Fee> fees,
    @Nullable Flow flow,
    @Nullable Ways ways,
    @Nullable List<Faq> faq,
    @Nullable Stale stale,
    Instant updatedAt) {

  record Organ(String code, String name) {}

  record Aspect(int no, String key, String title, @Nullable String value, @Nullable String source) {}

  record Material(String name, boolean required, String form, int copies, @Nullable String basis,
      @Nullable String note) {}

  record Flow(List<Node> nodes, List<FlowDrawing.Way> edges) {

    record Node(String key, String name, String role, @Nullable Integer limitDays) {}

    /** What follows a step, in the order in which it is told. */
    List<FlowDrawing.Way> from(Node node) {
      return edges.stream().filter(edge -> edge.from().equals(node.key())).toList();
    }

    String nameOf(String key) {
      return nodes.stream().filter(node -> node.key().equals(key)).map(Node::name).findFirst().orElse(key);
    }

    FlowDrawing drawing() {
      return FlowDrawing.of(
          nodes.stream()
              .map(node -> new FlowDrawing.Step(node.key(), node.name(), node.role(), node.limitDays()))
              .toList(),
          edges);
    }
  }

  record Fee(String name, @Nullable BigDecimal amount, @Nullable String unit) {}

  record Ways(int visits, boolean online, boolean post, boolean appointment) {}

  record Stale(LocalDate since, List<String> aspects, LocalDate due) {}

  record Faq(String question, String answer) {}

  List<Material> listed() {
    return Objects.requireNonNullElse(materials, List.of());
  }

  List<Fee> charged() {
    return Objects.requireNonNullElse(fees, List.of());
  }

  List<Faq> asked() {
    return Objects.requireNonNullElse(faq, List.of());
  }

  /** Null when there is no step to draw. */
  @Nullable FlowDrawing drawing() {
    return flow == null || flow.nodes().isEmpty() ? null : flow.drawing();
  }

  Optional<Aspect> aspect(String key) {
    return aspects.stream().filter(aspect -> aspect.key().equals(key)).findFirst();
  }

  /** What that aspect says; empty while nobody has said anything. */
  Optional<String> says(String key) {
    return aspect(key).map(Aspect::value);
  }
}
