package io.tongban.guide.page.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.page.model.FlowDrawing.Arrow;
import io.tongban.guide.page.model.FlowDrawing.Step;
import io.tongban.guide.page.model.FlowDrawing.Way;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FlowDrawingTest {

  private static List<Step> steps(String... keys) {
    return Stream.of(keys).map(key -> new Step(key, key, "OTHER", null)).toList();
  }

  private static Way way(String from, String to) {
    return new Way(from, to, null, false);
  }

  @Test
  void aStepStandsBelowTheLastThatLeadsToIt() {
    var drawing = FlowDrawing.of(steps("a", "b", "c", "d"),
        List.of(way("a", "b"), way("b", "c"), way("a", "c"), way("c", "d")));

    assertThat(drawing.boxes()).extracting(box -> box.y()).containsExactly(0, 132, 264, 396);
    assertThat(drawing.height()).isEqualTo(396 + FlowDrawing.BOX_HEIGHT);
  }

  @Test
  void stepsOfEqualDepthStandSideBySide() {
    var drawing = FlowDrawing.of(steps("a", "b", "c", "d"),
        List.of(way("a", "b"), way("a", "c"), way("b", "d"), way("c", "d")));

    assertThat(drawing.boxes()).extracting(box -> box.x()).containsExactly(100, 0, 200, 100);
    assertThat(drawing.width()).isEqualTo(2 * FlowDrawing.BOX_WIDTH + 32);
  }

  @Test
  void aWayBackRunsAlongTheRightEdge() {
    var drawing = FlowDrawing.of(steps("a", "b"), List.of(way("a", "b"), new Way("b", "a", "材料不全", true)));

    assertThat(drawing.arrows()).extracting(Arrow::back).containsExactly(false, true);
    assertThat(drawing.arrows().getLast().path()).isEqualTo("M168 178H196V30H173");
    assertThat(drawing.width()).isGreaterThan(196);
  }

  @Test
  void aCircleIsCutWhereItCloses() {
    var drawing = FlowDrawing.of(steps("a", "b", "c"), List.of(way("a", "b"), way("b", "c"), way("c", "b")));

    assertThat(drawing.boxes()).hasSize(3);
    assertThat(drawing.arrows()).hasSize(3);
  }

  @Test
  void aWayToNowhereIsLeftOut() {
    assertThat(FlowDrawing.of(steps("a"), List.of(way("a", "gone"))).arrows()).isEmpty();
    assertThat(FlowDrawing.of(List.of(), List.of()).boxes()).isEmpty();
  }

  @Test
  void aLongNameIsCutInTwo() {
    var name = "组织专家对可行性研究报告进行技术评审并出具意见";

    var box = FlowDrawing.of(List.of(new Step("a", name, "OTHER", 3)), List.of()).boxes().getFirst();

    assertThat(box.lines()).containsExactly("组织专家对可行性研究", "报告进行技术评审并…");
  }
}
