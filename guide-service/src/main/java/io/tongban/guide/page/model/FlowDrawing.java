package io.tongban.guide.page.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A flow chart 权力运行流程图 laid out from the flow itself: steps from top to bottom, those of equal depth side by side;
 * ways back run along the right edge. Lengths in pixels.
 */
public record FlowDrawing(int width, int height, List<Box> boxes, List<Arrow> arrows) {

  public static final int BOX_WIDTH = 168;
  public static final int BOX_HEIGHT = 76;
  private static final int ACROSS = 32;
  private static final int DOWN = 56;
  private static final int LANE = 28;
  private static final int LANE_MARGIN = 12;
  private static final int CHARACTER = 13;
  private static final int LINE = 10;

  /** @param days working days the step may take; null when it has no limit of its own */
  public record Step(String key, String name, String role, @Nullable Integer days) {}

  /** @param back leads back, as a correction 补正 does */
  public record Way(String from, String to, @Nullable String when, boolean back) {}

  /** @param lines the name in one or two lines */
  public record Box(Step step, List<String> lines, int x, int y) {

    int middle() {
      return x + BOX_WIDTH / 2;
    }
  }

  /**
   * @param path of an SVG
   * @param lines when that way is gone, in at most two lines; x and y are where the first begins
   */
  public record Arrow(String path, boolean back, List<String> lines, int x, int y) {}

  /** Ways from or to a step that is not there are left out; circles are cut where they close. */
  public static FlowDrawing of(List<Step> steps, List<Way> ways) {
    var rows = new TreeMap<Integer, List<Step>>();
    var depths = depths(steps, ways);
    steps.forEach(step -> rows.computeIfAbsent(depths.get(step.key()), depth -> new ArrayList<>()).add(step));
    var most = rows.values().stream().mapToInt(List::size).max().orElse(1);
    var inner = width(most);
    var boxes = new ArrayList<Box>();
    var row = 0;
    for (var beside : rows.values()) {
      var left = (inner - width(beside.size())) / 2;
      for (var n = 0; n < beside.size(); n++) {
        boxes.add(new Box(beside.get(n), lines(beside.get(n).name()),
            left + n * (BOX_WIDTH + ACROSS), row * (BOX_HEIGHT + DOWN)));
      }
      row++;
    }
    var backs = ways.stream().filter(Way::back).toList();
    return new FlowDrawing(
        inner + (backs.isEmpty() ? 0 : backs.size() * LANE + laneText(backs)),
        Math.max(BOX_HEIGHT, row * (BOX_HEIGHT + DOWN) - DOWN),
        List.copyOf(boxes),
        arrows(ways, boxes, inner));
  }

  private static int width(int boxes) {
    return boxes * BOX_WIDTH + (boxes - 1) * ACROSS;
  }

  /** The room that the longest words beside the ways back take. */
  private static int laneText(List<Way> backs) {
    return LANE_MARGIN + CHARACTER * backs.stream().flatMap(way -> lines(way).stream()).mapToInt(String::length).max()
        .orElse(0);
  }

  private static List<Arrow> arrows(List<Way> ways, List<Box> boxes, int inner) {
    var at = boxes.stream().collect(Collectors.toMap(box -> box.step().key(), box -> box));
    var arrows = new ArrayList<Arrow>();
    var lane = 0;
    for (var way : ways) {
      var from = at.get(way.from());
      var to = at.get(way.to());
      if (from != null && to != null) {
        arrows.add(way.back() ? back(from, to, inner + ++lane * LANE, lines(way)) : onward(from, to, lines(way)));
      }
    }
    return List.copyOf(arrows);
  }

  private static Arrow onward(Box from, Box to, List<String> lines) {
    var begin = from.y() + BOX_HEIGHT;
    var end = to.y() - 5;
    var path = from.middle() == to.middle()
        ? "M%d %dV%d".formatted(from.middle(), begin, end)
        : "M%d %dV%dH%dV%d".formatted(from.middle(), begin, begin + DOWN / 2, to.middle(), end);
    return new Arrow(path, false, lines, to.middle() + 6, to.y() - DOWN / 2 + (lines.size() > 1 ? 8 : 16));
  }

  private static Arrow back(Box from, Box to, int x, List<String> lines) {
    var begin = from.y() + BOX_HEIGHT / 2 + 8;
    var end = to.y() + BOX_HEIGHT / 2 - 8;
    var path = "M%d %dH%dV%dH%d".formatted(from.x() + BOX_WIDTH, begin, x, end, to.x() + BOX_WIDTH + 5);
    return new Arrow(path, true, lines, x + 6, (begin + end) / 2 + 4);
  }

  /** How many steps a step lies behind the first, along the longest way. */
  static Map<String, Integer> depths(List<Step> steps, List<Way> ways) {
    var depths = new HashMap<String, Integer>();
    steps.forEach(step -> depths.put(step.key(), 0));
    var onward = ways.stream().filter(way -> !way.back())
        .collect(Collectors.groupingBy(Way::from, Collectors.mapping(Way::to, Collectors.toList())));
    var reached = ways.stream().filter(way -> !way.back()).map(Way::to).collect(Collectors.toSet());
    steps.stream().map(Step::key).filter(key -> !reached.contains(key))
        .forEach(first -> walk(first, 0, onward, depths, new HashSet<>()));
    return depths;
  }

  private static void walk(String key, int depth, Map<String, List<String>> onward, Map<String, Integer> depths,
      Set<String> path) {
    var known = depths.get(key);
    if (known == null || (depth > 0 && depth <= known) || !path.add(key)) {
      return;
    }
    depths.put(key, Math.max(depth, known));
    onward.getOrDefault(key, List.of()).forEach(next -> walk(next, depth + 1, onward, depths, path));
    path.remove(key);
  }

  private static List<String> lines(Way way) {
    return way.when() == null ? List.of() : lines(way.when());
  }

  private static List<String> lines(String text) {
    if (text.length() <= LINE) {
      return List.of(text);
    }
    var second = text.substring(LINE);
    return List.of(text.substring(0, LINE), second.length() > LINE ? second.substring(0, LINE - 1) + "…" : second);
  }
}
