package io.tongban.guide.guide.model;

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
   * <p>What the template's writing says stands for all who adopt it; they word otherwise only what is local.
   *
   * @param known values by aspect key that the catalogue or the law gives
   * @param inherited the writing for the template that the item adopts; null for none
   */
  public static Guide of(Checklist checklist, Map<String, String> known, @Nullable Writing writing,
      @Nullable Writing inherited) {
    return new Guide(checklist.aspects().stream()
        .map(aspect -> entry(aspect, known.get(aspect.key()), writing, inherited)).toList());
  }

  private static Entry entry(Aspect aspect, @Nullable String given, @Nullable Writing writing,
      @Nullable Writing inherited) {
    var written = writing == null ? null : wording(aspect.key(), given, writing);
    var template = inherited == null ? null : wording(aspect.key(), given, inherited);
    if (written != null && (aspect.local() || template == null)) {
      return new Entry(aspect, written, inherited == null ? Source.WRITTEN : Source.LOCAL);
    }
    if (template != null) {
      return new Entry(aspect, template, Source.TEMPLATE);
    }
    if (given != null) {
      return new Entry(aspect, given, aspect.source() == Source.LAW ? Source.LAW : Source.ITEM);
    }
    return new Entry(aspect, null, null);
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
