package io.tongban.guide.guide.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What stands under each aspect of the checklist, in its order. */
public record Guide(List<Entry> entries) {

  private static final String MATERIALS = "materials";

  /** Both null while nobody has said anything. */
  public record Entry(Aspect aspect, @Nullable String value, @Nullable Source source) {}

  /**
   * What the catalogue and the law say is worded by the writing as long as they say what they said when it was written.
   * Once they say something else, they speak themselves: a guide never promises the limit of an edition gone by.
   *
   * @param known values by aspect key that the catalogue or the law gives
   */
  public static Guide of(Checklist checklist, Map<String, String> known, @Nullable Writing writing) {
    var entries = new ArrayList<Entry>();
    for (var aspect : checklist.aspects()) {
      var given = known.get(aspect.key());
      var written = writing == null ? null : wording(aspect.key(), given, writing);
      if (written != null) {
        entries.add(new Entry(aspect, written, Source.WRITTEN));
      } else if (given != null) {
        entries.add(new Entry(aspect, given, aspect.source() == Source.LAW ? Source.LAW : Source.ITEM));
      } else {
        entries.add(new Entry(aspect, null, null));
      }
    }
    return new Guide(List.copyOf(entries));
  }

  /** The keys of the aspects that have no value yet. */
  public List<String> missing() {
    return entries.stream().filter(entry -> entry.value() == null).map(entry -> entry.aspect().key()).toList();
  }

  /** 无 is a value; blank is none. */
  public boolean complete() {
    return missing().isEmpty();
  }

  /** Everything it says, for finding it. */
  public String text() {
    return entries.stream().map(Entry::value).filter(value -> value != null).collect(Collectors.joining("\n"));
  }

  private static @Nullable String wording(String key, @Nullable String given, Writing writing) {
    var content = writing.content();
    var written = content.aspects().get(key);
    if (written == null && given == null && key.equals(MATERIALS) && !content.materials().isEmpty()) {
      return IntStream.range(0, content.materials().size())
          .mapToObj(n -> (n + 1) + ". " + content.materials().get(n).line())
          .collect(Collectors.joining("\n"));
    }
    return given == null || given.equals(writing.against().get(key)) ? written : null;
  }
}
