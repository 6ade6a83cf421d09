package io.tongban.guide.publicservice.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a body writes of a service.
 *
 * @param words by which it should be found besides its name
 * @param elements by key, no value blank
 */
public record Content(String name, @Nullable String words, Map<String, String> elements, List<Promise> promises,
    List<Fee> fees) {

  public Content {
    elements = Map.copyOf(elements);
    promises = List.copyOf(promises);
    fees = List.copyOf(fees);
  }

  /** What stands under each element, in their order. */
  public List<Told> told(List<Element> all) {
    return all.stream()
        .map(element -> new Told(element.no(), element.key(), element.title(), element.titleEn(), value(element.key()),
            elements.get(element.key())))
        .toList();
  }

  /** The keys of the elements without a value: 无 is one, blank is none. */
  public List<String> missing(List<Element> all) {
    return all.stream().map(Element::key).filter(key -> value(key) == null).toList();
  }

  /** What can be measured or counted first, then what was worded. */
  private @Nullable String value(String key) {
    var lines = switch (key) {
      case Element.PROMISES -> promises.stream().map(Promise::line);
      case Element.FEES -> fees.stream().map(Fee::line);
      default -> Stream.<String>empty();
    };
    var value = Stream.concat(lines, Stream.ofNullable(elements.get(key))).collect(Collectors.joining("\n"));
    return value.isEmpty() ? null : value;
  }

  /** @param value null while nobody has said anything; {@code said}: what of it is neither a promise nor a fee */
  public record Told(int no, String key, String title, String titleEn, @Nullable String value, @Nullable String said) {}
}
