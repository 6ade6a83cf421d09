package io.tongban.catalog.element;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.element.Flow.Edge;
import io.tongban.catalog.element.Flow.Node;
import io.tongban.catalog.element.Flow.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsistencyTest {

  private static final Node ACCEPT = node("accept", "受理", 1);
  private static final Node REVIEW = node("review", "审查", 5);
  private static final Node DECIDE = node("decide", "决定", 3);

  @Test
  void a_flow_that_fits_the_promise_is_consistent() {
    assertThat(faults(flow(edge("accept", "review"), edge("review", "decide"), back("review", "accept")), 9))
        .isEmpty();
  }

  @Test
  void the_longest_way_counts_not_the_sum_of_all_steps() {
    var two = new Flow(List.of(ACCEPT, REVIEW, node("survey", "现场核查", 4), DECIDE), List.of(
        edge("accept", "review"), edge("accept", "survey"), edge("review", "decide"), edge("survey", "decide")));

    assertThat(faults(two, 9)).isEmpty();
    assertThat(faults(two, 8)).containsExactly(ElementFault.of("flow.nodes", "flow-over-promise", 9, 8));
  }

  @Test
  void a_circle_is_named_by_its_steps() {
    assertThat(faults(flow(edge("accept", "review"), edge("review", "decide"), edge("decide", "review")), 20))
        .containsExactly(ElementFault.of("flow.edges", "flow-circle", "受理 → 审查 → 决定"));
  }

  @Test
  void an_edge_to_nowhere_is_named() {
    assertThat(faults(flow(edge("accept", "review"), edge("review", "seal")), 20))
        .containsExactly(ElementFault.of("flow.edges[review-seal]", "flow-node-unknown", "seal"));
  }

  @Test
  void a_flow_begins_once() {
    assertThat(faults(flow(edge("accept", "decide"), edge("review", "decide")), 20))
        .containsExactly(ElementFault.of("flow.nodes", "flow-beginnings", "受理、审查"));
  }

  @Test
  void a_key_stands_once_among_its_kind() {
    var twice = new Material("id", "身份证", Material.Form.COPY, 1, true, null, List.of());
    var elements = new Elements(List.of(), null, List.of(), List.of(twice, twice), null, List.of(), List.of(),
        List.of(), List.of(), null, null, null, List.of(), List.of(), List.of(), List.of(), null);

    assertThat(elements.inconsistencies(20)).containsExactly(ElementFault.of("materials[id]", "key-twice", "id"));
  }

  @Test
  void what_is_free_names_no_fee_and_what_is_not_names_one() {
    var fee = new Fee("1", "工本费", null, null, null, null, List.of());

    assertThat(Elements.of(List.of(), null, false, List.of(fee), null).inconsistencies(20))
        .containsExactly(ElementFault.of("fees", "fees-though-free", "工本费"));
    assertThat(Elements.of(List.of(), null, true, List.of(), null).inconsistencies(20))
        .containsExactly(ElementFault.of("fees", "fees-missing"));
  }

  @Test
  void a_risk_lies_at_a_node_that_exists() {
    var risk = new RiskPoint("r", "seal", RiskPoint.Level.HIGH, "擅自用印", "双人监印", "科长");
    var elements = new Elements(List.of(), null, List.of(), List.of(), null, List.of(), List.of(), List.of(),
        List.of(), null, null, null, List.of(), List.of(risk), List.of(), List.of(), null);

    assertThat(elements.inconsistencies(20))
        .containsExactly(ElementFault.of("risks[r].node", "flow-node-unknown", "seal"));
  }

  private static List<ElementFault> faults(Flow flow, int promised) {
    return new Elements(List.of(), null, List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of(), null,
        null, flow, List.of(), List.of(), List.of(), List.of(), null).inconsistencies(promised);
  }

  private static Flow flow(Edge... edges) {
    return new Flow(List.of(ACCEPT, REVIEW, DECIDE), List.of(edges));
  }

  private static Node node(String key, String name, @Nullable Integer days) {
    return new Node(key, name, Role.REVIEWER, null, days, null);
  }

  private static Edge edge(String from, String to) {
    return new Edge(from, to, null, false);
  }

  private static Edge back(String from, String to) {
    return new Edge(from, to, "补正", true);
  }
}
