package io.tongban.guide.history.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is otherwise in a later version of a guide: aspect by aspect, line by line, materials and questions by their
 * keys.
 *
 * @param aspects in their order
 */
public record Changes(List<Aspect> aspects, List<Material> materials, List<Question> questions) {

  private static final String MATERIALS = "materials";

  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * @param before null when nothing stood there; {@code after} when nothing does any more
   * @param linesReworded lines of before that stand otherwise in after; numbers at their beginning do not count
   * @param linesRemoved lines of before that are gone, in their order
   * @param linesAdded lines of after that are new
   */
  public record Aspect(Version.Told aspect, Kind kind, @Nullable String before, @Nullable String after,
      List<Reworded> linesReworded, List<String> linesRemoved, List<String> linesAdded) {}

  /** @param fields what is otherwise, for CHANGED */
  public record Material(String key, String name, Kind kind, List<Field> fields) {}

  /** @param name name, required, form, copies, basis or note */
  public record Field(String name, @Nullable String before, @Nullable String after) {}

  public record Question(String question, Kind kind) {}

  public static Changes between(Version before, Version after) {
    return new Changes(aspects(before, after), materials(before, after), questions(before, after));
  }

  private static List<Aspect> aspects(Version before, Version after) {
    var old = byKey(before.aspects(), Version.Told::key);
    var now = byKey(after.aspects(), Version.Told::key);
    var changes = new ArrayList<Aspect>();
    var all = new LinkedHashMap<>(now);
    old.forEach(all::putIfAbsent);
    for (var entry : all.entrySet()) {
      var was = value(old.get(entry.getKey()));
      var is = value(now.get(entry.getKey()));
      if (!Objects.equals(was, is) && !(entry.getKey().equals(MATERIALS) && sameLines(was, is))) {
        changes.add(aspect(entry.getValue(), was, is));
      }
    }
    return List.copyOf(changes);
  }

  private static Aspect aspect(Version.Told told, @Nullable String was, @Nullable String is) {
    var removed = new ArrayList<>(lines(was, is));
    var added = new ArrayList<>(lines(is, was));
    var reworded = new ArrayList<Reworded>();
    for (var line : List.copyOf(removed)) {
      added.stream().filter(other -> Reworded.likely(line, other)).findFirst().ifPresent(other -> {
        reworded.add(new Reworded(line, other));
        removed.remove(line);
        added.remove(other);
      });
    }
    return new Aspect(told, kind(was, is), was, is, List.copyOf(reworded), List.copyOf(removed), List.copyOf(added));
  }

  private static List<Material> materials(Version before, Version after) {
    var old = byKey(before.materials(), Version.Material::key);
    var now = byKey(after.materials(), Version.Material::key);
    var changes = new ArrayList<Material>();
    now.forEach((key, is) -> {
      var was = old.get(key);
      if (was == null) {
        changes.add(new Material(key, is.name(), Kind.ADDED, List.of()));
      } else if (!was.equals(is)) {
        changes.add(new Material(key, is.name(), Kind.CHANGED, fields(was, is)));
      }
    });
    old.forEach((key, was) -> {
      if (!now.containsKey(key)) {
        changes.add(new Material(key, was.name(), Kind.REMOVED, List.of()));
      }
    });
    return List.copyOf(changes);
  }

  private static List<Field> fields(Version.Material was, Version.Material is) {
    var fields = new ArrayList<Field>();
    field(fields, "name", was.name(), is.name());
    field(fields, "required", Boolean.toString(was.required()), Boolean.toString(is.required()));
    field(fields, "form", was.form(), is.form());
    field(fields, "copies", Integer.toString(was.copies()), Integer.toString(is.copies()));
    field(fields, "basis", was.basis(), is.basis());
    field(fields, "note", was.note(), is.note());
    return List.copyOf(fields);
  }

  private static void field(List<Field> fields, String name, @Nullable String was, @Nullable String is) {
    if (!Objects.equals(was, is)) {
      fields.add(new Field(name, was, is));
    }
  }

  private static List<Question> questions(Version before, Version after) {
    var old = byKey(before.faq(), Version.Faq::question);
    var now = byKey(after.faq(), Version.Faq::question);
    var changes = new ArrayList<Question>();
    now.forEach((question, is) -> {
      if (!is.equals(old.get(question))) {
        changes.add(new Question(question, old.containsKey(question) ? Kind.CHANGED : Kind.ADDED));
      }
    });
    old.keySet().stream().filter(question -> !now.containsKey(question))
        .forEach(question -> changes.add(new Question(question, Kind.REMOVED)));
    return List.copyOf(changes);
  }

  private static Kind kind(@Nullable String was, @Nullable String is) {
    if (was == null) {
      return Kind.ADDED;
    }
    return is == null ? Kind.REMOVED : Kind.CHANGED;
  }

  private static boolean sameLines(@Nullable String was, @Nullable String is) {
    return lines(was, is).isEmpty() && lines(is, was).isEmpty();
  }

  /** The lines that the other does not have. */
  private static List<String> lines(@Nullable String text, @Nullable String other) {
    var others = other == null ? List.<String>of() : other.lines().map(Changes::unnumbered).toList();
    return text == null ? List.of()
        : text.lines().map(Changes::unnumbered).filter(line -> !line.isBlank() && !others.contains(line)).toList();
  }

  private static String unnumbered(String line) {
    return line.strip().replaceFirst("^[0-9]+[.、．]\\s*", "");
  }

  private static @Nullable String value(Version.@Nullable Told told) {
    return told == null ? null : told.value();
  }

  private static <T> Map<String, T> byKey(List<T> parts, Function<T, String> key) {
    return parts.stream().collect(Collectors.toMap(key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }
}
