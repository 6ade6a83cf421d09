package io.tongban.guide.page.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an aspect says, cut for the eye and for a screen reader: numbered lines are a list, what a line is about stands
 * out, telephones can be called and addresses followed.
 */
public record Text(List<Block> blocks) {

  /** The national and the common hotlines; five digits elsewhere are amounts and areas. */
  private static final String HOTLINES = "12(?:345|315|318|328|329|333|348|356|366|367|388|389)";
  private static final Pattern LINKED = Pattern.compile(
      "(?<call>(?<![\\d-])(?:0\\d{2,3}-?\\d{7,8}|400-?\\d{3}-?\\d{4}|1[3-9]\\d{9}|" + HOTLINES + ")(?![\\d-]))"
      + "|https?://[\\w./?=&%#:~+-]*[\\w/]");
  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})[.、．]\\s*(?!\\d)(.+)");
  /** 办理地点：… */
  private static final Pattern LABELLED = Pattern.compile("([\\p{IsHan}（）、]{2,12})：(.+)");

  /** @param numbered whether its lines are the items of a list that begins with 1 */
  public record Block(boolean numbered, List<Line> lines) {}

  /** @param label what the line is about; null when it does not begin with that */
  public record Line(@Nullable String label, List<Part> parts) {

    public static Line of(String text) {
      var labelled = LABELLED.matcher(text);
      return labelled.matches()
          ? new Line(labelled.group(1), linked(labelled.group(2)))
          : new Line(null, linked(text));
    }

    public Line withoutLabel() {
      return new Line(null, parts);
    }

    /** The telephones alone. */
    public List<Part> calls() {
      return parts.stream().filter(part -> part.address() != null && part.address().startsWith("tel:")).toList();
    }
  }

  /** @param address {@code tel:} or {@code https:}; null for words */
  public record Part(String words, @Nullable String address) {}

  public static Text of(String text) {
    var blocks = new ArrayList<Block>();
    var next = 1;
    for (var line : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
      var numbered = NUMBERED.matcher(line);
      var item = numbered.matches() && Integer.parseInt(numbered.group(1)) == next;
      if (blocks.isEmpty() || blocks.getLast().numbered() != item || item && next == 1) {
        blocks.add(new Block(item, new ArrayList<>()));
      }
      blocks.getLast().lines().add(Line.of(item ? numbered.group(2) : line));
      next = item ? next + 1 : 1;
    }
    return new Text(blocks.stream().map(block -> new Block(block.numbered(), List.copyOf(block.lines()))).toList());
  }

  /** All lines, in their order. */
  public List<Line> lines() {
    return blocks.stream().flatMap(block -> block.lines().stream()).toList();
  }

  private static List<Part> linked(String text) {
    var parts = new ArrayList<Part>();
    var linked = LINKED.matcher(text);
    var end = 0;
    while (linked.find()) {
      if (linked.start() > end) {
        parts.add(new Part(text.substring(end, linked.start()), null));
      }
      var found = linked.group();
      parts.add(new Part(found, linked.group("call") == null ? found : "tel:" + found.replace("-", "")));
      end = linked.end();
    }
    if (end < text.length()) {
      parts.add(new Part(text.substring(end), null));
    }
    return List.copyOf(parts);
  }
}
