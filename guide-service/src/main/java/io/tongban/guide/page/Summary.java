package io.tongban.guide.page;

import io.tongban.guide.page.GuidePage.Fact;
import io.tongban.guide.page.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What stands at the top: who may apply, how long it takes, what it costs, where to go, whom to call. */
@Component
class Summary {

  private static final String WAYS = "ways";
  private static final int MOST_LINES = 2;
  /** Where the first words of an aspect end. */
  private static final Pattern FIRST_WORDS = Pattern.compile("[。；\\n]");
  private static final Pattern NUMBER = Pattern.compile("^1[.、．]\\s*");
  private static final Pattern IN_BRACKETS = Pattern.compile("（[^（）]*）$");

  private final PageSettings settings;
  private final Labels labels;

  Summary(PageSettings settings, Labels labels) {
    this.settings = settings;
    this.labels = labels;
  }

  List<Fact> of(ReadGuide guide, Reading reading) {
    return settings.facts().stream().flatMap(key -> fact(key, guide, reading).stream()).toList();
  }

  private Optional<Fact> fact(String key, ReadGuide guide, Reading reading) {
    if (key.equals(WAYS)) {
      return Optional.ofNullable(guide.ways())
          .map(ways -> new Fact(labels.text(reading, "fact.ways"), ways(ways, reading), null));
    }
    return guide.aspect(key).filter(aspect -> aspect.value() != null)
        .map(aspect -> new Fact(
            Objects.requireNonNullElse(labels.ifAny(reading, "fact." + key), aspect.title()),
            lines(aspect, guide), key));
  }

  private static List<Text.Line> lines(ReadGuide.Aspect aspect, ReadGuide guide) {
    var value = Objects.requireNonNull(aspect.value());
    return switch (aspect.key()) {
      case "placeAndTime" -> Text.of(value).lines().stream().limit(MOST_LINES).map(Text.Line::withoutLabel).toList();
      case "enquiry" -> calls(value);
      case "fee" -> guide.charged().isEmpty() ? firstWords(value) : charged(guide.charged());
      default -> firstWords(value);
    };
  }

  /** The numbers alone; the first words where there is none. */
  private static List<Text.Line> calls(String value) {
    var calls = Text.of(value).lines().stream()
        .map(line -> new Text.Line(null, line.calls()))
        .filter(Predicate.not(line -> line.parts().isEmpty()))
        .limit(MOST_LINES)
        .toList();
    return calls.isEmpty() ? firstWords(value) : calls;
  }

  private static List<Text.Line> charged(List<ReadGuide.Fee> fees) {
    return List.of(Text.Line.of(fees.stream()
        .map(fee -> fee.name() + (fee.amount() == null ? "" : " " + fee.amount().toPlainString() + "元"
            + (fee.unit() == null ? "" : "/" + fee.unit())))
        .collect(Collectors.joining("、"))));
  }

  private List<Text.Line> ways(ReadGuide.Ways ways, Reading reading) {
    var lines = new ArrayList<Text.Line>();
    lines.add(Text.Line.of(labels.text(reading, ways.online() ? "ways.online" : "ways.counter")
        + labels.text(reading, ways.visits() == 0 ? "ways.noVisit" : "ways.visits", ways.visits())));
    if (ways.post()) {
      lines.add(Text.Line.of(labels.text(reading, "ways.post")));
    }
    if (ways.appointment()) {
      lines.add(Text.Line.of(labels.text(reading, "ways.appointment")));
    }
    return lines;
  }

  private static List<Text.Line> firstWords(String value) {
    var first = FIRST_WORDS.split(NUMBER.matcher(value).replaceFirst(""), 2)[0].strip();
    return List.of(Text.Line.of(IN_BRACKETS.matcher(first).replaceFirst("")));
  }
}
