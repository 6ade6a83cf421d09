package io.tongban.guide.page;

import io.tongban.guide.page.model.FlowDrawing;
import java.time.Instant;
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
    @Nullable Flow flow,
    @Nullable Ways ways,
    @Nullable List<Faq> faq,
    Instant updatedAt) {

  record Organ(String code, String name) {}

  record Aspect(int no, String key, String title, @Nullable String value, @Nullable String source) {}

  record Material(String name, boolean required, String form, int copies, @Nullable String basis,
      @Nullable String note) {}

  record Flow(List<Node> nodes, List<FlowDrawing.Way> edges) {

    record Node(String key, String name, String role, @Nullable Integer limitDays) {}

    FlowDrawing drawing() {
      return FlowDrawing.of(
          nodes.stream()
              .map(node -> new FlowDrawing.Step(node.key(), node.name(), node.role(), node.limitDays()))
              .toList(),
          edges);
    }
  }

  record Ways(int visits, boolean online) {}

  record Faq(String question, String answer) {}

  List<Material> listed() {
    return Objects.requireNonNullElse(materials, List.of());
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
}
